import { describe, expect, test } from 'vitest';
import { inPace, keyWords, verbOf, type Press } from '#shells/present/keys.ts';

/** What a key asks for when it is pressed somewhere. */
const pressed = (key: string, more: Partial<Press> = {}) =>
	verbOf({
		key,
		shiftKey: false,
		isChord: false,
		focus: undefined,
		hasLetters: true,
		...more,
	});

describe('Keys of a presentation', () => {
	test.each([
		['next', ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n', 'N']],
		['back', ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p']],
		['blank', ['.', 'b', 'B']],
		['home', ['Home']],
		['end', ['End']],
		['overview', ['o']],
		['goto', ['g']],
		['fullscreen', ['f', 'F5']],
		['larger', ['+', '=']],
		['smaller', ['-']],
		['help', ['?']],
		['notes', ['s']],
		['theme', ['t']],
		['numbers', ['l']],
		['leave', ['Escape']],
	] as const)('%s', (verb, keys) => {
		for (const key of keys) expect(pressed(key), key).toBe(verb);
	});

	test('Shift and Space go back, Shift and a letter do what the letter does.', () => {
		expect(pressed(' ', { shiftKey: true })).toBe('back');
		expect(pressed('B', { shiftKey: true })).toBe('blank');
	});

	test('Keys that mean nothing here are left alone.', () => {
		for (const key of ['Tab', 'a', '1', 'F1', 'Shift', 'Delete']) {
			expect(pressed(key), key).toBeUndefined();
		}
	});

	test('Nothing is taken from the browser with Ctrl, Alt or Meta, nor from a field.', () => {
		for (const key of ['PageDown', 'ArrowLeft', ' ', 'b', 'F5', 'Escape', 's']) {
			expect(pressed(key, { isChord: true }), key).toBeUndefined();
			expect(pressed(key, { focus: 'field' }), key).toBeUndefined();
		}
	});

	test('On a control, Enter and Space press it, and a clicker still goes on.', () => {
		expect(pressed('Enter', { focus: 'control' })).toBeUndefined();
		expect(pressed(' ', { focus: 'control' })).toBeUndefined();
		expect(pressed('PageDown', { focus: 'control' })).toBe('next');
	});

	test('Letters and signs can be put out; what a clicker sends stays, but for its dot.', () => {
		for (const key of ['.', 'b', 'o', 'g', 'f', '+', '-', '?', 's', 't', 'l', 'n', 'p']) {
			expect(pressed(key, { hasLetters: false }), key).toBeUndefined();
		}
		for (const key of ['PageDown', 'PageUp', 'Home', 'End', 'F5', 'Escape', ' ']) {
			expect(pressed(key, { hasLetters: false }), key).toBeDefined();
		}
	});

	test('A held key steps every 150 ms at most; a new press always counts.', () => {
		expect(inPace(true, 30)).toBe(false);
		expect(inPace(true, 150)).toBe(true);
		expect(inPace(false, 1)).toBe(true);
	});

	test('The help names every letter that does something.', () => {
		const told = keyWords.map(([keys]) => keys).join(' ');
		for (const key of ['N', 'P', 'B', 'O', 'G', 'L', 'S', 'F', 'T', '?', 'Esc', 'F5']) {
			expect(told, key).toContain(key);
		}
	});
});

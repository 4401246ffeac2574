/** Runs before a frame is painted: how the page around wants it to look. A frame remembers nothing. */
import { lookAsked, plain, show } from '#state/look.ts';
import { standIn } from '#views/common/stand-ins.ts';

const asked = new URLSearchParams(location.search);
show(lookAsked(location.search, plain));
for (const name of ['transparent', 'static'] as const) {
	if (asked.get(name) === '1') document.documentElement.dataset[name] = 'true';
}
if (asked.get('chrome') === 'none') document.documentElement.dataset['chrome'] = 'none';
standIn();

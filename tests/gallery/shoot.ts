/**
 * Takes pictures of the gallery, one of each specimen, in both themes and languages:
 *
 *     node tests/gallery/shoot.ts [folder [part of a specimen's id [tall]]]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openGallery } from './browse.ts';

const [folder = 'screenshots/gallery', wanted = '', tall] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const gallery = await openGallery();
for (const theme of ['light', 'dark'] as const) {
	for (const lang of ['en', 'ja'] as const) {
		const page = await gallery.show(
			{ theme, lang, tall: tall !== undefined },
			{ width: 1320, height: 900, deviceScaleFactor: 2 },
		);
		await page.screenshot({ path: join(folder, `gallery-${theme}-${lang}.png`), fullPage: true });
		for (const host of await page.$$('.specimen > div')) {
			const id = await host.evaluate((it) => it.id);
			if (id.includes(wanted) && wanted !== 'none')
				await host.screenshot({ path: join(folder, `${id}-${theme}-${lang}.png`) });
		}
		await page.close();
	}
}
await gallery.close();

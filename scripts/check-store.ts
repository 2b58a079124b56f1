/**
 * Checks what the stores will check, on both builds and on the texts and pictures of `store/`. Each complaint says what is
 * wrong, where, and what to do.
 */
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { BUNDLED } from '../data/bundled-list.ts';
import { readDataset } from '../data/read-dataset.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes; addons.mozilla.org refuses larger files that it would have to read. */
const LARGEST_FILE = 5_000_000;
/** Characters. Chrome Web Store: 75 for a name, 132 for the summary. Firefox Add-ons: 250; Edge wants 250 in a description. */
const NAME = 75;
const SUMMARY = 132;
const SHORTEST_DESCRIPTION = 250;
/** Width and height in pixels that the stores ask for, by the beginning of the file's name. */
const PICTURE_SIZES: Record<string, [number, number]> = { screenshot: [1280, 800], tile: [440, 280] };
/** Chrome Web Store shows no more. */
const MOST_SCREENSHOTS = 5;

const manifest = v.object({
	manifest_version: v.literal(3),
	version: v.string(),
	permissions: v.array(v.string()),
	host_permissions: v.array(v.string()),
	optional_host_permissions: v.array(v.string()),
	background: v.object({ service_worker: v.string(), scripts: v.array(v.string()) }),
	content_security_policy: v.object({ extension_pages: v.string() }),
	web_accessible_resources: v.optional(v.array(v.unknown())),
	minimum_chrome_version: v.optional(v.string()),
	browser_specific_settings: v.optional(
		v.object({
			gecko: v.object({
				strict_min_version: v.string(),
				data_collection_permissions: v.object({ required: v.tuple([v.literal('none')]) }),
			}),
			gecko_android: v.object({ strict_min_version: v.string() }),
		}),
	),
});
type Manifest = v.InferOutput<typeof manifest>;

const complaints: string[] = [];
const versions = new Set<string>();
for (const browser of ['chrome', 'firefox'] as const) await checkBuild(browser);
await checkVersion();
for (const language of ['en', 'ja'] as const) await checkListing(language);
await checkPictures();

for (const line of complaints) console.error(line);
console.log(complaints.length === 0 ? 'store: nothing to say' : `store: ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function text(path: string): Promise<string> {
	return await readFile(`${root}${path}`, 'utf8');
}

async function checkBuild(browser: 'chrome' | 'firefox'): Promise<void> {
	const folder = `.output/${browser}-mv3/`;
	const parsed = v.safeParse(manifest, JSON.parse(await text(`${folder}manifest.json`)));
	if (!parsed.success) {
		for (const issue of parsed.issues)
			complaints.push(`${folder}manifest.json: ${v.getDotPath(issue)}: ${issue.message}`);
		return;
	}
	const built = parsed.output;
	versions.add(built.version);
	complaints.push(...policyComplaints(built).map((it) => `${folder}manifest.json: ${it}`));
	if (browser === 'firefox' && built.browser_specific_settings === undefined)
		complaints.push(`${folder}manifest.json: browser_specific_settings is missing`);
	if (browser === 'chrome' && built.minimum_chrome_version === undefined)
		complaints.push(`${folder}manifest.json: minimum_chrome_version is missing`);
	await checkPermissions(built, folder);
	for await (const file of glob('**/*.*', { cwd: `${root}${folder}` })) {
		const { size } = await stat(`${root}${folder}${file}`);
		if (size >= LARGEST_FILE)
			complaints.push(`${folder}${file}: ${size} bytes; stores refuse ${LARGEST_FILE}: split it`);
	}
}

function policyComplaints({ content_security_policy, web_accessible_resources }: Manifest): string[] {
	const policy = content_security_policy.extension_pages;
	return [
		...(policy.includes("connect-src 'none'") ? [] : ["content_security_policy: connect-src has to be 'none'"]),
		...(policy.includes('unsafe') ? ['content_security_policy: nothing unsafe may be allowed'] : []),
		...(/https?:/.test(policy) ? ['content_security_policy: no address may be allowed'] : []),
		...(web_accessible_resources === undefined ? [] : ['web_accessible_resources: pages could find Sidelight by them']),
	];
}

/** Each permission has a heading with a reason, and no reason is given for a permission that is not asked for. */
async function checkPermissions({ permissions }: Manifest, folder: string): Promise<void> {
	const sections = sectionsOf(await text('store/permissions.md'));
	for (const permission of permissions) {
		if ((sections.get(permission) ?? '').length < 40)
			complaints.push(
				`store/permissions.md: ${permission}: asked for in ${folder}manifest.json, no reason is given here`,
			);
	}
	for (const heading of sections.keys()) {
		if (/^[a-zA-Z.]+$/.test(heading) && !permissions.includes(heading))
			complaints.push(
				`store/permissions.md: ${heading}: a reason for a permission that ${folder}manifest.json has not`,
			);
	}
}

/** package.json is the one place; manifests take it from there, and the changelog begins with it. */
async function checkVersion(): Promise<void> {
	const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(await text('package.json')));
	for (const built of versions) {
		if (built !== version) complaints.push(`manifest.json: version ${built}, package.json has ${version}: build again`);
	}
	const first = /^## (\S+)/m.exec(await text('CHANGELOG.md'))?.[1];
	if (first !== version) complaints.push(`CHANGELOG.md: begins with ${first}, package.json has ${version}`);
}

async function checkListing(language: 'en' | 'ja'): Promise<void> {
	const path = `store/listing.${language}.md`;
	const sections = sectionsOf(await text(path));
	const part = (heading: string) => sections.get(heading) ?? '';
	const messages = v.parse(
		v.record(v.string(), v.object({ message: v.string() })),
		JSON.parse(await text(`public/_locales/${language}/messages.json`)),
	);
	if (part('Name') !== messages.extensionName?.message)
		complaints.push(`${path}: Name: differs from extensionName in public/_locales/${language}/messages.json`);
	if (part('Summary') !== messages.extensionDescription?.message)
		complaints.push(`${path}: Summary: differs from extensionDescription in public/_locales/${language}/messages.json`);
	if (part('Name').length > NAME) complaints.push(`${path}: Name: longer than ${NAME} characters`);
	if (part('Summary').length > SUMMARY) complaints.push(`${path}: Summary: longer than ${SUMMARY} characters`);
	if (part('Description').length < SHORTEST_DESCRIPTION)
		complaints.push(`${path}: Description: shorter than ${SHORTEST_DESCRIPTION} characters`);
	if (part('What is new') === '') complaints.push(`${path}: What is new: says nothing`);
	for (const name of BUNDLED) {
		const reading = await readDataset(`${root}data/${name}`);
		if (!reading.ok) continue; // The build has failed then, and said why.
		for (const count of [reading.dataset.entities.length, reading.dataset.sources.length]) {
			if (!new RegExp(`(?<!\\d)${count}(?!\\d)`).test(part('Description')))
				complaints.push(
					`${path}: Description: does not say ${count}, the number of data/${name}: correct what it says`,
				);
		}
	}
}

async function checkPictures(): Promise<void> {
	const names = (await readdir(`${root}store/pictures`)).filter((it) => it.endsWith('.png'));
	for (const [kind, [width, height]] of Object.entries(PICTURE_SIZES)) {
		const ofKind = names.filter((it) => it.startsWith(kind));
		if (ofKind.length === 0) complaints.push(`store/pictures: no ${kind}: npm run store-pictures`);
		for (const name of ofKind) {
			// PNG: width and height are the first two numbers of the header chunk, at bytes 16 and 20.
			const header = (await readFile(`${root}store/pictures/${name}`)).subarray(16, 24);
			const size = [header.readUInt32BE(0), header.readUInt32BE(4)];
			if (size[0] !== width || size[1] !== height)
				complaints.push(`store/pictures/${name}: ${size.join(' × ')} pixels; stores ask for ${width} × ${height}`);
		}
	}
	for (const language of ['en', 'ja']) {
		const shots = names.filter((it) => it.startsWith('screenshot') && it.endsWith(`-${language}.png`));
		if (shots.length === 0 || shots.length > MOST_SCREENSHOTS)
			complaints.push(
				`store/pictures: ${shots.length} screenshots in ${language}; stores take 1 to ${MOST_SCREENSHOTS}`,
			);
	}
}

/** The text under each second-level heading of a Markdown file. */
function sectionsOf(markdown: string): Map<string, string> {
	const parts = markdown.split(/^## /m).slice(1);
	return new Map(
		parts.map((part) => {
			const end = part.indexOf('\n');
			return [part.slice(0, end).trim(), part.slice(end).trim()];
		}),
	);
}

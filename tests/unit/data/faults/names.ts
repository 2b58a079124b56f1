import type { Fault } from './fault.ts';

/** Names that cannot be told apart, or that lean on something that is not there. */
export const NAMES: Fault[] = [
	{
		rule: 'a name two entities claim',
		spoil: (f) => f['entities.json'][1].names.en.push('neil armstrong'),
		told: 'entities.json: [1].names.en[1]: "neil armstrong" is also a name of neil-armstrong',
	},
	{
		rule: 'a name written twice',
		spoil: (f) => f['entities.json'][1].names.en.push('Apollo 11'),
		told: 'entities.json: [1].names.en[1]: "Apollo 11" stands twice',
	},
	{
		rule: 'a short name without a full one',
		spoil: (f) =>
			(f['entities.json'][0].names = {
				en: [{ name: 'Armstrong', onlyAfterFull: true }],
				ja: [{ name: 'A', onlyAfterFull: true }],
			}),
		told: 'entities.json: [0].names.en[0]: counts only after a fuller name',
	},
	{
		rule: 'support that names nothing',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyNear = {}),
		told: 'entities.json: [0].names.en[1].onlyNear: names nothing',
	},
	{
		rule: 'a name that leans on a topic that is not there',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyOnTopic = true),
		told: 'entities.json: [0].names.en[1].onlyOnTopic: leans on the topic of the story',
	},
	{
		rule: 'a phrase that is the name itself',
		spoil: (f) => (f['entities.json'][0].names.en[1].neverIn = ['Armstrong']),
		told: 'entities.json: [0].names.en[1].neverIn[0]: "Armstrong" is the name itself',
	},
	{
		rule: 'a phrase that is the name itself, for this place alone',
		spoil: (f) => (f['entities.json'][0].names.en[1].notIn = ['Armstrong']),
		told: 'entities.json: [0].names.en[1].notIn[0]: "Armstrong" is the name itself',
	},
	{
		rule: 'a title that the name does not end with',
		spoil: (f) => (f['entities.json'][0].names.en[1].title = 'Jr.'),
		told: 'entities.json: [0].names.en[1].title: "Armstrong" does not end with this title',
	},
	{
		rule: 'a title that is the whole name',
		spoil: (f) => (f['entities.json'][0].names.en[1].title = 'Armstrong'),
		told: 'entities.json: [0].names.en[1].title: "Armstrong" does not end with this title',
	},
];

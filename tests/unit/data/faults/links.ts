import type { Fault } from './fault.ts';

/** Ids that are given twice or lead nowhere, and sources that nobody cites. */
export const LINKS: Fault[] = [
	{
		rule: 'two ids alike',
		spoil: (f) => (f['entities.json'][1].id = 'neil-armstrong'),
		told: 'entities.json: [1].id: "neil-armstrong" is already the id of item 0',
	},
	{
		rule: 'an entity that is not there',
		spoil: (f) => f['statements.json'][0].about.push('buzz'),
		told: 'statements.json: [0].about[2]: there is no entity "buzz"',
	},
	{
		rule: 'a source that is not there',
		spoil: (f) => (f['statements.json'][0].sources = ['x']),
		told: 'statements.json: [0].sources[0]: there is no source "x"',
	},
	{
		rule: 'a measure that is not there',
		spoil: (f) => (f['statements.json'][1].figures[0].measure = 'x'),
		told: 'statements.json: [1].figures[0].measure: there is no measure "x"',
	},
	{
		rule: 'a statement that is not there',
		spoil: (f) => (f['statements.json'][0].denies = ['x']),
		told: 'statements.json: [0].denies[0]: there is no statement "x"',
	},
	{
		rule: 'a speaker that is not there',
		spoil: (f) => (f['statements.json'][0].by = [{ entity: 'x' }]),
		told: 'statements.json: [0].by[0].entity: there is no entity "x"',
	},
	{
		rule: 'a statement that denies itself',
		spoil: (f) => (f['statements.json'][0].denies = ['1969-07-20-landing']),
		told: 'statements.json: [0].denies: a statement cannot deny itself',
	},
	{
		rule: 'a source that nobody cites',
		spoil: (f) => (f['statements.json'][1].sources = ['nasa-as11']),
		told: 'sources.json: [1].id: no statement cites "nasa-as12"',
	},
	{
		rule: 'a topic that is not there',
		spoil: (f) => (f['dataset.json'].topic = ['moon']),
		told: 'dataset.json: topic[0]: there is no entity "moon"',
	},
	{
		rule: 'an origin that is not there',
		spoil: (f) => (f['statements.json'][0].origin = { entity: 'x' }),
		told: 'statements.json: [0].origin.entity: there is no entity "x"',
	},
	{
		rule: 'two statements with one id',
		spoil: (f) => (f['statements.json'][1].id = '1969-07-20-landing'),
		told: 'statements.json: [1].id: "1969-07-20-landing" is already the id of item 0',
	},
	{
		rule: 'two sources with one id',
		spoil: (f) => (f['sources.json'][1].id = 'nasa-as11'),
		told: 'sources.json: [1].id: "nasa-as11" is already the id of item 0',
	},
	{
		rule: 'two measures with one id',
		spoil: (f) => f['dataset.json'].measures.push(f['dataset.json'].measures[0]),
		told: 'dataset.json: measures[1].id: "hours-outside" is already the id of item 0',
	},
	{
		rule: 'an entity named twice',
		spoil: (f) => f['statements.json'][0].about.push('apollo-11'),
		told: 'statements.json: [0].about[2]: "apollo-11" stands twice in this list: remove one',
	},
	{
		rule: 'a source cited twice',
		spoil: (f) => f['statements.json'][0].sources.push('nasa-as11'),
		told: 'statements.json: [0].sources[1]: "nasa-as11" stands twice in this list: remove one',
	},
	{
		rule: 'an office whose source is not there',
		spoil: (f) => (f['entities.json'][0].roles[0].sources = ['x']),
		told: 'entities.json: [0].roles[0].sources[0]: there is no source "x"',
	},
	{
		rule: 'a name that leans on an entity that is not there',
		spoil: (f) => (f['entities.json'][0].names.en[1].onlyNear = { entities: ['moon'] }),
		told: 'entities.json: [0].names.en[1].onlyNear.entities[0]: there is no entity "moon"',
	},
	{
		rule: 'a denial that denies nothing',
		spoil: (f) => (f['statements.json'][1].standing = 'denied'),
		told: 'statements.json: [1].denies: names nothing that this denial denies: add "denies"',
	},
	{
		rule: 'a dispute in which nobody contradicts',
		spoil: (f) => (f['statements.json'][0].standing = 'disputed'),
		told: 'statements.json: [0].standing: no statement denies "1969-07-20-landing": add one',
	},
	{
		rule: 'a statement denied twice in one breath',
		spoil: (f) => (f['statements.json'][1].denies = ['1969-07-20-landing', '1969-07-20-landing']),
		told: 'statements.json: [1].denies[1]: "1969-07-20-landing" stands twice in this list: remove one',
	},
];

declare module 'petrovich' {
	/** What petrovich can decline: the parts it is given come back in the case. */
	interface PetrovichName {
		gender: 'male' | 'female' | 'androgynous';
		first?: string;
		middle?: string;
		last?: string;
	}
	export default function petrovich(
		name: PetrovichName,
		toCase: 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional',
	): PetrovichName;
}

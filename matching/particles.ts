const P = '은 는 이 가 을 를 의 에 에서 에게 에게서 와 과 로 으로 도 만 까지 부터 에서는 에서도 에는 에도 에서의 으로부터 로부터 으로의 로의 이라고 라고 이라는 라는 이며 며 이다 였다 이었다 이라며 라며 이나 나 이란 란 측 군 측은 측이 측에 군이 군은 군의 군과 군에 보다 처럼 마저 조차 뿐 한테 께 께서 이라도 라도 이든 든 과의 와의 에선 으로는 로는 으로도 로도 만이 만은 까지의 까지는 이고 고 인 이자 자 간 발 행 산 씨 씨는 씨가 씨의'.split(' ');
const set = new Set(P);
/** True when the Hangul run after a name is a particle sequence. */
export function isParticles(run: string): boolean {
	if (run === '' || set.has(run)) return true;
	for (let i = 1; i < run.length; i++) if (set.has(run.slice(0, i)) && set.has(run.slice(i))) return true;
	return false;
}

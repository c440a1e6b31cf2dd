package scorer

import "sfjassess/criteria"

// bounds are the figures by which the flags for no own practice, for big words and for
// another subject are judged. A pack says them among its thresholds, with what each
// means; one that says none has none of the three.
type bounds struct {
	known bool

	ownShare, doubt, hardlyOwn, fewOwn, fewHabits, unrealShare, plansEach, byChance, earnsLittle, diaryShare float64

	jargonShare, muchJargon, thinWorth float64

	leastWords, foreignShare, littleShare, littleWorth, besideShare, hardlyWorth float64
}

func boundsOf(p *criteria.Pack) bounds {
	of := func(name string) float64 { return p.Thresholds[name] }
	_, known := p.Thresholds["no-own-practice.own-share"]
	return bounds{
		known:        known,
		ownShare:     of("no-own-practice.own-share"),
		doubt:        of("no-own-practice.doubt"),
		hardlyOwn:    of("no-own-practice.hardly-own"),
		fewOwn:       of("no-own-practice.few-own"),
		fewHabits:    of("no-own-practice.few-habits"),
		unrealShare:  of("no-own-practice.unreal-share"),
		plansEach:    of("no-own-practice.plans-each"),
		byChance:     of("no-own-practice.by-chance"),
		earnsLittle:  of("no-own-practice.earns-little"),
		diaryShare:   of("no-own-practice.diary-share"),
		jargonShare:  of("stuffed.jargon-share"),
		muchJargon:   of("stuffed.much-jargon"),
		thinWorth:    of("stuffed.thin-worth"),
		leastWords:   of("offtopic.least-words"),
		foreignShare: of("offtopic.foreign-share"),
		littleShare:  of("offtopic.little-share"),
		littleWorth:  of("offtopic.little-worth"),
		besideShare:  of("offtopic.beside-share"),
		hardlyWorth:  of("offtopic.hardly-worth"),
	}
}

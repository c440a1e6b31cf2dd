package privacy

import (
	"cmp"
	"slices"
)

// Kind names what was found. Kinds are a promise to scripts: see Kinds.
type Kind string

// The kinds of finding.
const (
	Name         Kind = "name"
	Birth        Kind = "date-of-birth"
	Address      Kind = "address"
	Postcode     Kind = "postcode"
	Phone        Kind = "phone"
	Email        Kind = "email"
	Registration Kind = "registration"
	Insurance    Kind = "national-insurance"
	NHS          Kind = "nhs-number"
	Reference    Kind = "reference" // crime, incident, log, CAD
	CaseURN      Kind = "case-urn"  // of the courts and the prosecution service
	Criminal     Kind = "pnc"       // PNC, CRO and arrest summons numbers
	Custody      Kind = "custody"   // custody records, prison numbers
	Licence      Kind = "licence"   // driving licence
	Passport     Kind = "passport"  //
	Bank         Kind = "bank"      // sort code, account, card, IBAN
	Pupil        Kind = "pupil"     // unique pupil number
	Social       Kind = "social"    // handles, profiles, gamertags, private groups
	Position     Kind = "location"  // three words, latitude and longitude, grid reference
	Device       Kind = "device"    // IMEI, IP and MAC addresses
	Collar       Kind = "collar"    // shoulder and warrant numbers: staff data
	Special      Kind = "special"   // health, faith, offences … of somebody identifiable
	Jigsaw       Kind = "jigsaw"    // details that may identify together
)

// Kinds lists all of them, in the order above.
func Kinds() []Kind {
	return []Kind{Name, Birth, Address, Postcode, Phone, Email, Registration, Insurance, NHS, Reference, CaseURN, Criminal, Custody,
		Licence, Passport, Bank, Pupil, Social, Position, Device, Collar, Special, Jigsaw}
}

// What confidence means to a caller.
const (
	Sure = 0.75 // so sure that a person must look before the text travels
	Ask  = 0.4  // worth a question; below it, a notice for those who redact
	Met  = 0.38 // a first name or a Mrs Somebody of whom nothing else is told: replaced, but not reported
)

// Finding is a range of a text that may identify a private person.
type Finding struct {
	Kind       Kind
	Start, End int     // byte range in the text
	Title      int     // where the title before a name begins (Mrs …); Start when there is none
	Confidence float64 // 0–1
}

// settle orders the findings of a text of n bytes by place and keeps, of those that
// overlap, the surest, and of equals the longest.
func settle(fs []Finding, n int) []Finding {
	if len(fs) == 0 {
		return nil
	}
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(b.End-b.Start, a.End-a.Start), cmp.Compare(a.Start, b.Start))
	})
	taken := make([]bool, n)
	var kept []Finding
	for _, f := range fs {
		if stretch := taken[f.Start:f.End]; !slices.Contains(stretch, true) {
			kept = append(kept, f)
			for i := range stretch {
				stretch[i] = true
			}
		}
	}
	slices.SortFunc(kept, func(a, b Finding) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}

// from is the index of the first of settled findings that ends after an offset.
func from(settled []Finding, at int) int {
	i, _ := slices.BinarySearchFunc(settled, at, func(f Finding, at int) int {
		if f.End <= at {
			return -1
		}
		return 1
	})
	return i
}

package privacy

import (
	"strconv"
	"strings"
)

// digits keeps the figures of s.
func digits(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// luhn checks the last figure of a card number or an IMEI.
func luhn(s string) bool {
	s = digits(s)
	sum := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0 && strings.Trim(s, "0") != ""
}

// validNHS checks the last figure of an NHS number, modulus 11.
func validNHS(s string) bool {
	s = digits(s)
	sum := 0
	for i := range 9 {
		sum += (10 - i) * int(s[i]-'0')
	}
	want := (11 - sum%11) % 11
	return want != 10 && want == int(s[9]-'0') && strings.Trim(s, s[:1]) != ""
}

// validPupil checks the letter that opens a unique pupil number; in a temporary one
// the last figure is a letter.
func validPupil(s string) bool {
	const letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
	s = strings.ToUpper(s)
	sum := 0
	for i := 1; i < 13; i++ {
		v := int(s[i]) - '0'
		if s[i] >= 'A' {
			v = strings.IndexByte(letters, s[i])
		}
		if v < 0 {
			return false
		}
		sum += (i + 1) * v
	}
	return letters[sum%23] == s[0]
}

// validIBAN checks the two figures after GB, modulus 97.
func validIBAN(s string) bool {
	s = strings.ToUpper(strings.ReplaceAll(s, " ", ""))
	rest := 0
	for _, r := range s[4:] + s[:4] {
		v := int(r - '0')
		if r >= 'A' {
			v = int(r-'A') + 10
			rest = rest * 10
		}
		rest = (rest*10 + v) % 97
	}
	return rest == 1
}

// validInsurance knows the prefixes of National Insurance numbers that are issued.
func validInsurance(s string) bool {
	switch strings.ToUpper(s[:2]) {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		return false
	}
	return true
}

// validLicence checks the month and the day in a driving licence number; women's
// months have five added to their first figure.
func validLicence(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	month, _ := strconv.Atoi(s[6:8])
	day, _ := strconv.Atoi(s[8:10])
	month %= 50
	return 1 <= month && month <= 12 && 1 <= day && day <= 31
}

// validPlate knows the age identifiers of registrations since 2001: 02–29, 51–79.
func validPlate(s string) bool {
	age, _ := strconv.Atoi(s[2:4])
	return 2 <= age && age <= 29 || 51 <= age && age <= 79
}

// validAddress knows the addresses of machines that lie on the open internet.
func validAddress(s string) bool {
	var part [4]int
	for i, p := range strings.Split(s, ".") {
		n, err := strconv.Atoi(p)
		if err != nil || n > 255 {
			return false
		}
		part[i] = n
	}
	switch a, b := part[0], part[1]; {
	case a == 0, a == 10, a == 127, a == 169 && b == 254, a == 172 && 16 <= b && b < 32, a == 192 && b == 168, a >= 224:
		return false
	}
	return s != "8.8.8.8" && s != "1.1.1.1"
}

// isDate says whether figures parted by marks are a day of the calendar, day first.
func isDate(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 {
		return false
	}
	day, err1 := strconv.Atoi(parts[0])
	month, err2 := strconv.Atoi(parts[1])
	year, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil {
		return false
	}
	if len(parts[0]) == 4 {
		day, year = year, day
	}
	long := len(parts[0]) == 4 || len(parts[2]) == 4
	return 1 <= day && day <= 31 && 1 <= month && month <= 12 && (long && 1900 <= year && year <= 2100 || !long && year < 100)
}

// areas are the postcode areas of the United Kingdom and the Crown dependencies, with
// ZZ, which stands for no place.
const areas = " AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ GIR "

// validPostcode says whether there is such a postcode area.
func validPostcode(s string) bool {
	s = strings.ToUpper(s)
	i := strings.IndexAny(s, "0123456789")
	return strings.Contains(areas, " "+s[:i]+" ")
}

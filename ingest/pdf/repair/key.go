package repair

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"

	"sfjassess/ingest/pdf/syntax"
)

// padding fills passwords up to 32 bytes; the empty password is all padding.
var padding = [32]byte{
	0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,
	0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
}

// emptyPasswordKey derives the file's key from the empty user password, or returns
// nil when that is not the password.
func (f *file) emptyPasswordKey(e syntax.Dict, plainMetadata bool) []byte {
	if f.int(e["R"], 0) >= 5 {
		return f.key256(e)
	}
	return f.key128(e, plainMetadata)
}

// key128 is the MD5 and RC4 scheme of revisions 2 to 4.
func (f *file) key128(e syntax.Dict, plainMetadata bool) []byte {
	rev, size := f.int(e["R"], 0), f.int(e["Length"], 40)/8
	if f.int(e["V"], 0) >= 4 {
		size = 16
	}
	if rev < 3 || size < 5 || size > 16 {
		size = 5
	}
	var id []byte
	if ids := f.array(f.trailer["ID"]); len(ids) > 0 {
		id = f.bytes(ids[0])
	}
	owner, user := f.bytes(e["O"]), f.bytes(e["U"])
	perm, _ := f.resolve(e["P"]).(float64)
	p := uint32(int64(perm))
	seed := append([]byte(nil), padding[:]...)
	seed = append(seed, owner[:min(32, len(owner))]...)
	seed = append(seed, byte(p), byte(p>>8), byte(p>>16), byte(p>>24))
	seed = append(seed, id...)
	if rev >= 4 && plainMetadata {
		seed = append(seed, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(seed)
	for i := 0; i < 50 && rev >= 3; i++ {
		sum = md5.Sum(sum[:size])
	}
	key := append([]byte(nil), sum[:size]...)
	if check := userCheck(key, id, rev); len(user) < 16 || !bytes.HasPrefix(user, check[:16]) {
		return nil
	}
	return key
}

// userCheck is what the U entry holds when key is right.
func userCheck(key, id []byte, rev int) []byte {
	if rev < 3 {
		return rc4Bytes(key, padding[:])
	}
	sum := md5.Sum(append(append([]byte(nil), padding[:]...), id...))
	check := sum[:]
	for i := range 20 {
		round := make([]byte, len(key))
		for j := range key {
			round[j] = key[j] ^ byte(i)
		}
		check = rc4Bytes(round, check)
	}
	return check
}

// key256 is the SHA-2 and AES scheme of revisions 5 and 6.
func (f *file) key256(e syntax.Dict) []byte {
	user, wrapped := f.bytes(e["U"]), f.bytes(e["UE"])
	if len(user) < 48 || len(wrapped) < 32 {
		return nil
	}
	hash := hash6
	if f.int(e["R"], 0) == 5 {
		hash = func(salt []byte) []byte { s := sha256.Sum256(salt); return s[:] }
	}
	if !bytes.Equal(hash(user[32:40]), user[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, wrapped[:32])
	return key
}

// hash6 is the hardened hash of revision 6 for the empty password: at least 64
// rounds of AES, each followed by the SHA-2 function its result picks.
func hash6(salt []byte) []byte {
	first := sha256.Sum256(salt)
	k := first[:]
	for round := 1; round < 1024; round++ {
		buf := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(buf, buf)
		mod := 0
		for _, c := range buf[:16] {
			mod += int(c)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(buf)
			k = s[:]
		case 1:
			s := sha512.Sum384(buf)
			k = s[:]
		default:
			s := sha512.Sum512(buf)
			k = s[:]
		}
		if round >= 64 && int(buf[len(buf)-1]) <= round-32 {
			break
		}
	}
	return k[:32]
}

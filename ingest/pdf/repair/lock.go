package repair

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"

	"sfjassess/ingest/pdf/syntax"
)

// method is how a crypt filter treats bytes.
type method uint8

const (
	identity method = iota
	rc4Method
	aesV2 // AES-128, a key for each object
	aesV3 // AES-256, one key
)

// lock holds the key of an encrypted file that opens with the empty password.
type lock struct {
	key           []byte
	strings       method
	streams       method
	plainMetadata bool
}

// unlock makes the lock when the file is encrypted. Objects read before it were
// read encrypted and are forgotten.
func (f *file) unlock() error {
	o := f.trailer["Encrypt"]
	e := f.dict(o)
	if e == nil || f.lock != nil {
		return nil
	}
	if f.name(e["Filter"]) != "Standard" {
		return ErrEncryption
	}
	l := &lock{}
	if plain, ok := f.resolve(e["EncryptMetadata"]).(bool); ok {
		l.plainMetadata = !plain
	}
	v := f.int(e["V"], 0)
	switch {
	case v == 1 || v == 2:
		l.strings, l.streams = rc4Method, rc4Method
	case v == 4 || v == 5:
		l.strings, l.streams = f.cryptFilter(e, "StrF"), f.cryptFilter(e, "StmF")
		if l.strings == identity && l.streams == identity {
			return nil // only attachments are encrypted
		}
	default:
		return ErrEncryption
	}
	if l.key = f.emptyPasswordKey(e, l.plainMetadata); l.key == nil {
		return ErrPassword
	}
	f.lock = l
	f.forgetObjects()
	if r, ok := o.(syntax.Ref); ok {
		f.objects[r.Num] = e // never encrypted itself
	}
	return nil
}

// cryptFilter looks up the method that an entry of the encryption dictionary names.
func (f *file) cryptFilter(e syntax.Dict, which syntax.Name) method {
	filter := f.dict(f.dict(e["CF"])[f.name(e[which])])
	switch f.name(filter["CFM"]) {
	case "V2":
		return rc4Method
	case "AESV2":
		return aesV2
	case "AESV3":
		return aesV3
	}
	return identity
}

// open decrypts the strings of a loaded object in place.
func (l *lock) open(o syntax.Object, ref syntax.Ref, depth int) syntax.Object {
	switch v := o.(type) {
	case syntax.String:
		return syntax.String(l.apply(l.strings, []byte(v), ref))
	case syntax.Array:
		for i := range v {
			v[i] = l.open(v[i], ref, depth+1)
		}
	case syntax.Dict:
		for k := range v {
			v[k] = l.open(v[k], ref, depth+1)
		}
	case *stream:
		l.open(v.dict, ref, depth+1)
	}
	return o
}

// openStream decrypts a stream's bytes unless it says that it is not encrypted.
func (l *lock) openStream(f *file, st *stream) []byte {
	if l.plainMetadata && f.name(st.dict["Type"]) == "Metadata" {
		return st.raw
	}
	for _, filter := range f.list(st.dict["Filter"]) {
		if f.name(filter) == "Crypt" {
			return st.raw
		}
	}
	return l.apply(l.streams, st.raw, st.ref)
}

func (l *lock) apply(m method, b []byte, ref syntax.Ref) []byte {
	switch m {
	case rc4Method:
		return rc4Bytes(l.objectKey(ref, ""), b)
	case aesV2:
		return aesBytes(l.objectKey(ref, "sAlT"), b)
	case aesV3:
		return aesBytes(l.key, b)
	}
	return b
}

// objectKey mixes the object's number into the file's key.
func (l *lock) objectKey(ref syntax.Ref, salt string) []byte {
	n, g := ref.Num, ref.Gen
	sum := md5.Sum(append(append([]byte(nil), l.key...), append([]byte{
		byte(n), byte(n >> 8), byte(n >> 16), byte(g), byte(g >> 8)}, salt...)...))
	return sum[:min(16, len(l.key)+5)]
}

func rc4Bytes(key, b []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out
}

// aesBytes decrypts CBC data whose first block is the initial vector and takes off
// the padding; a broken last block is dropped.
func aesBytes(key, b []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(b) < 2*aes.BlockSize {
		return nil
	}
	body := b[aes.BlockSize:]
	body = body[:len(body)/aes.BlockSize*aes.BlockSize]
	out := make([]byte, len(body))
	cipher.NewCBCDecrypter(block, b[:aes.BlockSize]).CryptBlocks(out, body)
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}

package main

import (
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

// childCommands are what the test binary runs as when it is called by these names.
func childCommands() map[string]func() {
	return map[string]func(){"sfjassess-offline": offline, "sfjassess-dial": dialOffline}
}

// offline runs the command in a process that the kernel kills when any thread of it
// asks for a socket.
func offline() {
	forbidSockets()
	os.Exit(run(context.Background(), os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// dialOffline is the control: it asks for a socket and must not live to tell.
func dialOffline() {
	forbidSockets()
	c, err := net.Dial("udp", "127.0.0.1:9")
	if err == nil {
		err = c.Close()
	}
	println("a socket could be asked for:", err)
	os.Exit(0)
}

// forbidSockets has the kernel kill this process at the first call of socket or
// socketpair, by a seccomp filter on all its threads.
func forbidSockets() {
	load := unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS} // the number of the call
	equal := func(nr uint32, skip uint8) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: nr, Jt: skip}
	}
	give := func(k uint32) unix.SockFilter { return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: k} }
	filter := []unix.SockFilter{load, equal(unix.SYS_SOCKET, 2), equal(unix.SYS_SOCKETPAIR, 1), give(unix.SECCOMP_RET_ALLOW), give(unix.SECCOMP_RET_KILL_PROCESS)}
	prog := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		panic(err)
	}
	if _, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&prog))); errno != 0 {
		panic(errno)
	}
}

// TestNoNetwork runs what reads write-ups in a process that may not ask for a socket.
func TestNoNetwork(t *testing.T) {
	t.Parallel()
	bin := filepath.Join(t.TempDir(), "sfjassess-offline")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, bin); err != nil {
		t.Fatal(err)
	}
	const samples = "../../samples"
	for _, args := range []string{
		"check --full " + samples + "/near.md " + samples + "/near.libreoffice.pdf",
		"check --format jsonl " + samples + "/strong-sara.md",
		"redact " + samples + "/personal-data.md",
		"ingest " + samples + "/notes.chromium.pdf",
		"search council " + samples,
		"screen --out " + filepath.Join(t.TempDir(), "out") + " " + samples + "/near.md",
		"criteria lint",
		"agreement --ratings " + samples + "/rated --held-back without --format json",
		"version",
	} {
		cmd := exec.Command(bin, strings.Fields(args)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%.400s", args, err, out)
		}
	}
	dial := filepath.Join(t.TempDir(), "sfjassess-dial")
	if err := os.Symlink(self, dial); err != nil {
		t.Fatal(err)
	}
	err = exec.Command(dial).Run()
	exit, ok := err.(*exec.ExitError)
	if !ok || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGSYS {
		t.Errorf("the control asked for a socket and ended with %v, want it killed", err)
	}
}

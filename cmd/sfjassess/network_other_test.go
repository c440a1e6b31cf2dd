//go:build !linux

package main

func childCommands() map[string]func() { return nil }

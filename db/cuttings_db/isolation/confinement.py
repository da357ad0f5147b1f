"""Take from a worker what it never needs: sockets, other programs, and writing anywhere but to a folder of its own.

A parser of strangers' files may be taken over by one. On Linux the kernel then refuses what it would do next: a filter
of system calls (seccomp, https://docs.kernel.org/userspace-api/seccomp_filter.html) and rules for files and signals
(Landlock, https://docs.kernel.org/userspace-api/landlock.html). Elsewhere, and where the kernel lacks one of them, the
limits of time and memory and the refusal within Python remain.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["confine"]

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _REFUSE, _NO_SUCH_CALL = 0x7FFF0000, 0x00050000 | 13, 0x00050000 | 38  # EACCES, ENOSYS


@dataclass(frozen=True)
class _Machine:
    """The numbers of calls on one kind of machine, in the order of the names in the comments beside them."""

    name: int  # as the audit of the kernel knows it
    reaching: tuple[int, ...]
    changing: tuple[int, ...]
    ioctl: int
    clone: int
    of_one: tuple[int, ...]
    opening: tuple[tuple[int, int], ...]  # with the place of the flags


# reaching: socket, execve, execveat, ptrace, process_vm_writev, io_uring_setup, _enter, _register, pidfd_getfd,
# pidfd_send_signal, setsid, setpgid, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, where there are such: fork, vfork.
# changing (mode, owner, times, attributes, and the length of a file by its path: Landlock knows them late or never):
# fchmod, fchmodat, fchmodat2, fchown, fchownat, utimensat, setxattr, l-, f-, -at, removexattr, l-, f-, -at, truncate,
# where there are such: chmod, chown, lchown, utime, utimes, futimesat.
# opening: openat, open_by_handle_at, where there is such: open.
# of_one: kill, tgkill, prlimit64, whose first argument is a process: it may be this one alone (0 for prlimit64).
_MACHINES = {
    "x86_64": _Machine(
        0xC000003E,
        (41, 59, 322, 101, 311, 425, 426, 427, 438, 424, 112, 109, 200, 129, 297, 57, 58),
        (91, 268, 452, 93, 260, 280, 188, 189, 190, 463, 197, 198, 199, 466, 76, 90, 92, 94, 132, 235, 261),
        ioctl=16,
        clone=56,
        of_one=(62, 234, 302),
        opening=((257, 32), (304, 32), (2, 24)),
    ),
    "aarch64": _Machine(
        0xC00000B7,
        (198, 221, 281, 117, 271, 425, 426, 427, 438, 424, 157, 154, 130, 138, 240),
        (52, 53, 452, 55, 54, 88, 5, 6, 7, 463, 14, 15, 16, 466, 45),
        ioctl=29,
        clone=220,
        of_one=(129, 131, 261),
        opening=((56, 32), (265, 32)),
    ),
}
# A thread is made by clone with this among its flags; clone3 keeps its flags where no filter sees them.
_CLONE_THREAD, _CLONE3 = 0x10000, 435
# O_TRUNC, the same on both machines, empties a file that was opened for reading too, where Landlock before its third
# version asks for no right to write. openat2 keeps its flags where no filter sees them; C libraries do without it.
_EMPTYING, _OPENAT2 = 0x200, 437
# Requests to a terminal that type for who sits at it: TIOCSTI, TIOCLINUX.
_TYPING = (0x5412, 0x541C)
# Numbers from here on are those of x32 programs on x86_64, which would go round the filter.
_X32 = 0x40000000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
# Where the number of the call, the machine, and the lower halves of the first two arguments are.
_NUMBER, _NAME, _FIRST, _SECOND = 0, 4, 16, 24

_CREATE_RULESET, _ADD_RULE, _RESTRICT = 444, 445, 446
_PATH_BENEATH = 1
_EXECUTE, _WRITE, _REMOVE_FOLDER, _REMOVE_FILE, _MAKE_FILE = 1 << 0, 1 << 1, 1 << 4, 1 << 5, 1 << 8
# Devices, sockets, pipes and links have no place in its own folder either: who reads a pipe waits for ever.
_MAKE_FOLDER = 1 << 7
_MAKE_OTHERS = (1 << 6) | (1 << 9) | (1 << 10) | (1 << 11) | (1 << 12)
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_NET_TCP = 0b11  # bind, connect
_SCOPE = 0b11  # abstract sockets, signals


def confine(writable: Sequence[str] | None = ()) -> tuple[str, ...]:
    """Confine this process for good, its threads to come and its children; returns what holds: seccomp, landlock.

    To be called before any thread is started. Files may be written, made and removed beneath `writable` only, None:
    everywhere; they may be read everywhere, since what is read can only go to the parent. Nothing is raised where it
    does not work.
    """
    if sys.platform != "linux":
        return ()
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return ()
    # Files first: the filter would not mind, but a kernel may have only one of both.
    held = ["landlock"] if writable is not None and _restrict_files(library, writable) else []
    return (*held, "seccomp") if _filter_calls(library, changing=writable is None) else tuple(held)


def _filter_calls(library: ctypes.CDLL, *, changing: bool) -> bool:
    """Refuse the calls by which a process reaches others, multiplies, or (unless `changing`) changes what files are.

    Returns False where that is not possible.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 1 << 32:
        return False
    # Each instruction: (code, steps if true, steps if false, constant). A call of another machine is refused.
    program = [(_LOAD, 0, 0, _NAME), (_EQUAL, 1, 0, machine.name), (_RETURN, 0, 0, _REFUSE), (_LOAD, 0, 0, _NUMBER)]
    program += [(_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _REFUSE)]
    for number in (*machine.reaching, *(() if changing else machine.changing)):
        program += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    program += [] if changing else _refuse_emptying(machine)
    # The C library makes a thread by clone where there is no clone3.
    program += [(_EQUAL, 0, 1, _CLONE3), (_RETURN, 0, 0, _NO_SUCH_CALL)]
    program += [(_EQUAL, 0, 4, machine.clone), (_LOAD, 0, 0, _FIRST)]
    program += [(_ANY_BIT, 1, 0, _CLONE_THREAD), (_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]
    own = os.getpid()
    for at, number in enumerate(machine.of_one):
        also = 0 if at == len(machine.of_one) - 1 else own
        program += [(_EQUAL, 0, 5, number), (_LOAD, 0, 0, _FIRST), (_EQUAL, 2, 0, own), (_EQUAL, 1, 0, also)]
        program += [(_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]
    program += [(_EQUAL, 0, 4, machine.ioctl), (_LOAD, 0, 0, _SECOND), (_EQUAL, 1, 0, _TYPING[0])]
    program += [(_EQUAL, 0, 1, _TYPING[1]), (_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]
    code = b"".join(struct.pack("HBBI", *one) for one in program)
    held = ctypes.create_string_buffer(code, len(code))
    given = struct.pack("HxxxxxxP", len(program), ctypes.addressof(held))
    return not library.prctl(_SET_SECCOMP, _FILTER, ctypes.create_string_buffer(given, len(given)), 0, 0)


def _refuse_emptying(machine: _Machine) -> list[tuple[int, int, int, int]]:
    """Return the instructions that refuse to empty a file by opening it, unless for writing: Landlock sees to that."""
    program = [(_EQUAL, 0, 1, _OPENAT2), (_RETURN, 0, 0, _NO_SUCH_CALL)]
    for number, flags in machine.opening:
        program += [
            (_EQUAL, 0, 7, number),
            (_LOAD, 0, 0, flags),
            (_ANY_BIT, 0, 4, _EMPTYING),
            (_AND, 0, 0, os.O_ACCMODE),
        ]
        # Of the four ways, one is for reading and one for neither.
        program += [(_EQUAL, 2, 0, os.O_WRONLY), (_EQUAL, 1, 0, os.O_RDWR)]
        program += [(_RETURN, 0, 0, _REFUSE), (_RETURN, 0, 0, _ALLOW)]
    return program


def _restrict_files(library: ctypes.CDLL, writable: Sequence[str]) -> bool:
    """Refuse to change any file but beneath some folders, and to reach or end other processes."""
    call = library.syscall
    call.restype = ctypes.c_long
    version = call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    changes = _WRITE | _REMOVE_FOLDER | _REMOVE_FILE | _MAKE_FILE | _MAKE_FOLDER
    changes |= (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    attributes = struct.pack(
        "QQQ", _EXECUTE | changes | _MAKE_OTHERS, _NET_TCP if version >= 4 else 0, _SCOPE if version >= 6 else 0
    )[: 8 if version < 4 else 16 if version < 6 else 24]
    rules = call(_CREATE_RULESET, ctypes.create_string_buffer(attributes, len(attributes)), len(attributes), 0)
    if rules < 0:
        return False
    try:
        allowed = [(path, changes) for path in writable] + [(os.devnull, _WRITE | (changes & _TRUNCATE))]
        for path, rights in allowed:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                rule = struct.pack("=Qi", rights, place)
                if call(_ADD_RULE, rules, _PATH_BENEATH, ctypes.create_string_buffer(rule, len(rule)), 0):
                    return False
            finally:
                os.close(place)
        return not call(_RESTRICT, rules, 0)
    except OSError:
        return False
    finally:
        os.close(rules)

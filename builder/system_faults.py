"""What the system answers when a file cannot be read or written, in words that can be translated."""

from __future__ import annotations

import errno

from builder.diagnostics import Message, say

REASONS = {
    errno.ENOENT: say("No such file or directory"),
    errno.EACCES: say("Permission denied"),
    errno.EPERM: say("Operation not permitted"),
    errno.EISDIR: say("Is a directory"),
    errno.ENOTDIR: say("Not a directory"),
    errno.EEXIST: say("File exists"),
    errno.ENOSPC: say("No space left on device"),
    errno.EDQUOT: say("Disk quota exceeded"),
    errno.EFBIG: say("File too large"),
    errno.EROFS: say("Read-only file system"),
    errno.EBUSY: say("Device or resource busy"),
    errno.EAGAIN: say("Resource temporarily unavailable"),
    errno.EMFILE: say("Too many open files"),
    errno.EIO: say("Input/output error"),
    errno.ENAMETOOLONG: say("File name too long"),
    errno.ELOOP: say("Too many levels of symbolic links"),
}
"""The English is the C library's own, so that a search for it finds help."""


def reason_of(fault: OSError | ValueError) -> Message | str:
    """Why a file could not be used; what the table lacks stays as the system says it."""
    number = getattr(fault, "errno", None)
    if number in REASONS:
        return REASONS[number]
    if isinstance(fault, UnicodeError):
        return say("a name that this system cannot write")
    if isinstance(fault, ValueError):
        return say("a name with a NUL character")
    return getattr(fault, "strerror", None) or str(fault) or type(fault).__name__

"""What is made of a picture is made once for a whole build, whose parts are made in processes of their own.

It is kept in a folder, by value: by the picture's bytes, all that was asked of it, and what made it. So it serves the
next build too. A process that wants what another one is just making waits for it. Where there is no folder (a check
writes no file) everything is made anew, and is the same.
"""

from __future__ import annotations

import hashlib
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct
from PIL import features

from builder.whole_file import clear_parts, write_whole

MOST_BYTES = 300_000_000
"""What stays in the folder from build to build: some hundred photographs of 12 megapixels in all their sizes."""
ENDING = ".picture"
LOCK = ".making"
"""The file that whoever makes one holds meanwhile."""

P = ParamSpec("P")
T = TypeVar("T", bound=Struct)

_folder: ContextVar[Path | None] = ContextVar("folder of kept pictures", default=None)


@contextmanager
def pictures_kept_in(folder: Path) -> Iterator[None]:
    """Within, what is made of pictures is looked for in `folder` first, and put there."""
    token = _folder.set(folder)
    try:
        yield
    finally:
        _folder.reset(token)


def kept(kind: type[T]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keeps what a function gives, a `kind`, by the values of its arguments; of a path, by what its file holds."""

    def keeping(make: Callable[P, T]) -> Callable[P, T]:
        @wraps(make)
        def found_or_made(*args: P.args, **named: P.kwargs) -> T:
            folder = _folder.get()
            if folder is None:
                return make(*args, **named)
            file = folder / f"{_name(make, (*args, *named, *named.values()))}{ENDING}"
            if (found := _read(file, kind)) is not None:
                return found
            with _alone(file):
                found = _read(file, kind)  # another process may have made it meanwhile
                if found is None:
                    found = make(*args, **named)
                    with suppress(OSError):  # without a cache it goes too
                        write_whole(file, msgspec.msgpack.encode(found), Path.write_bytes)
            return found

        return found_or_made

    return keeping


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Within, no other process makes the value that `file` is for; where nothing can be locked, one may.

    The lock goes with its file: who waits for it, and who comes later, finds the value made.
    """
    lock = FileLock(file.with_suffix(LOCK))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    try:
        yield
    finally:
        if lock.is_locked:  # where it is not, the file may be one that another process holds
            with suppress(OSError):
                Path(lock.lock_file).unlink(missing_ok=True)
            with suppress(OSError):
                lock.release()


def forget_oldest(folder: Path, most: int = MOST_BYTES) -> None:
    """Take away what killed runs left half written, and of the rest, above `most` bytes, what was used longest ago."""
    with suppress(OSError):  # another build may be taking the same ones away
        clear_parts(folder, f"*{ENDING}")
        for left in folder.glob(f"*{LOCK}"):
            with suppress(Timeout), FileLock(left, timeout=0):
                left.unlink(missing_ok=True)
        found = [(file.stat(), file) for file in folder.glob(f"*{ENDING}")]
        size = sum(stat.st_size for stat, _ in found)
        for stat, file in sorted(found, key=lambda one: (one[0].st_mtime_ns, one[1].name)):
            if size <= most:
                return
            file.unlink(missing_ok=True)
            size -= stat.st_size


def _read(file: Path, kind: type[T]) -> T | None:
    """A kept value, now the one used last; None where there is none, or it was cut short."""
    try:
        found = msgspec.msgpack.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError):
        return None
    with suppress(OSError):  # in a folder that only others may write to, it serves as well
        os.utime(file)
    return found


def _name(make: Callable[..., object], args: tuple[object, ...]) -> str:
    """A digest of what is asked, and of who answers: another version of this program or of Pillow makes all anew."""
    asked = (make.__qualname__, _code(Path(inspect.getfile(make)).parent), _libraries(), *map(_value, args))
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:40]


def _value(argument: object) -> object:
    if isinstance(argument, Path):
        argument = argument.read_bytes()
    return hashlib.sha256(argument).hexdigest() if isinstance(argument, bytes) else argument


@cache
def _code(folder: Path) -> str:
    """The modules that make pictures: those of this folder, and those beside the function."""
    files = sorted({*Path(__file__).parent.glob("*.py"), *folder.glob("*.py")})
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _libraries() -> tuple[str | None, ...]:
    """Pillow and the libraries within, which some systems bring themselves; that for HEIC once it is loaded."""
    heif = sys.modules.get("pi_heif")
    names = ("pil", "libjpeg_turbo", "jpg", "zlib", "webp", "littlecms2")
    return (*_versions(names), getattr(heif, "__version__", None))


@cache
def _versions(names: tuple[str, ...]) -> tuple[str | None, ...]:
    return tuple(features.version(name) for name in names)

"""A meeting's files put at a shared address: a folder all machines see, or a store such as S3, by `fsspec`."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import fsspec
from msgspec import Struct

from builder.diagnostics import Message, say
from builder.machine_error import MishapError
from builder.series.page_count import count_pages


class Delivered(Struct, frozen=True):
    """One file at the address. `pages` are its pages or slides; `size` is in bytes."""

    name: str
    size: int
    pages: int


def deliver(address: str, folder: str, id: str, files: Mapping[str, bytes]) -> tuple[Delivered, ...]:
    """Write a meeting's files below the address; the same meeting made twice writes the same bytes.

    All are written beside their places before the first is put there. Raises `MishapError` where the address does not
    take them; those of an earlier run are then as they were.
    """
    system, root = _opened(address)
    paths = {f"{root}/{folder}/{id}{ending}": data for ending, data in files.items()}
    try:
        system.makedirs(f"{root}/{folder}", exist_ok=True)
        for path, data in paths.items():
            system.pipe_file(_part(path), data)
        for path in paths:
            system.mv(_part(path), path)
    except Exception as error:  # each kind of store raises its own kinds
        for path in paths:
            with suppress(Exception):
                system.rm_file(_part(path))
        raise MishapError(_not_taken(address, error)) from error
    return tuple(
        Delivered(f"{id}{ending}", len(data), count_pages(f"{id}{ending}", data)) for ending, data in files.items()
    )


def put(address: str, place: str, data: bytes) -> str:
    """Write one file below the address; where it stands. Raises `MishapError`."""
    system, root = _opened(address)
    try:
        system.makedirs(f"{root}/{place}".rpartition("/")[0], exist_ok=True)
        system.pipe_file(f"{root}/{place}", data)
    except Exception as error:
        raise MishapError(_not_taken(address, error)) from error
    return f"{address.rstrip('/')}/{place}"


def sizes_at(address: str, folder: str) -> Mapping[str, int]:
    """The sizes in bytes of files below a folder of the address, by name relative to it. Raises `MishapError`."""
    system, root = _opened(address)
    top = f"{root}/{folder}"
    try:
        system.invalidate_cache()
        found = system.find(top, detail=True) if system.exists(top) else {}
    except Exception as error:
        raise MishapError(_not_taken(address, error)) from error
    return {name.removeprefix(f"{top}/"): int(info["size"]) for name, info in found.items()}


def _part(path: str) -> str:
    """Where a file is written before it is whole."""
    return f"{path}.part"


def _opened(address: str) -> tuple[fsspec.AbstractFileSystem, str]:
    """The store of an address and the path in it. Raises `MishapError`."""
    try:
        system, root = fsspec.core.url_to_fs(address)
    except Exception as error:
        raise MishapError(_not_taken(address, error)) from error
    return system, str(root).rstrip("/")


def _not_taken(address: str, error: Exception) -> Message:
    return say(
        "{address} takes no files ({reason}); look at its name, and at what you may do there",
        address=address, reason=str(error)[:200] or type(error).__name__,
    )  # fmt: skip

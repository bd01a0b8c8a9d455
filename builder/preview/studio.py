"""Follows the outline and tells every open page what is to be seen now."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import anyio

from builder.diagnostics import Message
from builder.preview.following import changes
from builder.preview.main_thread import MainThread
from builder.preview.sheets import VIEWS, View
from builder.preview.workshop import Workshop

GONE = 0.25
"""Seconds that a missing outline is waited for: some editors take a file away before they put the new one there."""
QUIET = 0.4
"""Seconds without a save after which there is time for what nobody looks at."""
FEW = 4
"""So many new pages are sent with the news of them; more are asked for one by one."""


T = TypeVar("T")


class Studio:
    """The windows that are open, and the newest state. Work is done beside the loop, by the main thread.

    It is always the same thread. From a pool, the work would move between the threads that others use too, and each
    keeps memory of its own for what was once made in it.
    """

    def __init__(self, workshop: Workshop, main: MainThread, tell_fault: Callable[[BaseException], Message]) -> None:
        self.workshop = workshop
        self._main = main
        self.stopped = anyio.Event()
        self.tell_fault = tell_fault
        self._windows: dict[asyncio.Queue[str], View] = {}
        self._state: dict[str, Any] | None = None
        self._keys: set[str] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed = asyncio.Event()
        self._changed.set()
        self.extra: dict[str, Any] = {}
        """What else windows are told: how making the files goes."""

    def stop(self) -> None:
        """End the work and every stream of events; may be called from another thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        self.stopped.set()
        for window in self._windows:
            window.put_nowait("")

    async def run(self) -> None:
        """Until it is stopped: make what is to be seen, and again whenever something has changed."""
        self._loop = asyncio.get_running_loop()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._follow)
            tasks.start_soon(self._work)
            await self.stopped.wait()
            tasks.cancel_scope.cancel()

    async def done(self, step: Callable[[], T]) -> T:
        """What a step gives that the main thread does; it ends there even where it is waited for no more."""
        return await asyncio.get_running_loop().run_in_executor(self._main, step)

    async def _follow(self) -> None:
        async for _ in changes(lambda: self.workshop.files, self.stopped):
            self._changed.set()

    async def _work(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self._make()
            except Exception as error:  # a fault of ours: told, and the next save is another chance
                self.workshop.fault = self.tell_fault(error)
                self._publish()

    async def _make(self) -> None:
        """Views that somebody looks at come first; a save meanwhile begins anew."""
        if not self.workshop.reader.path.exists():
            await asyncio.sleep(GONE)
        going_on = await self.done(self.workshop.begin)
        if not going_on:
            self._publish()
            return
        seen = {*self._windows.values()} or {"talk"}
        for view in [view for view in VIEWS if view in seen]:
            if self._changed.is_set():
                return
            await self.done(partial(self.workshop.make, view))
            self._publish()
        await self._make_rest([view for view in VIEWS if view not in seen])

    async def _make_rest(self, views: Sequence[View]) -> None:
        """What nobody looks at, and the checks, once no further save has come for a moment."""
        with anyio.move_on_after(QUIET):
            await self._changed.wait()
        steps: list[Callable[[], None]] = [*(partial(self.workshop.make, view) for view in views), self.workshop.check]
        for step in steps:
            if self._changed.is_set():
                return
            await self.done(step)
        self._publish()
        if not self._changed.is_set():
            await self.done(self.workshop.tidy)

    def look_at(self, window: asyncio.Queue[str], view: View) -> None:
        self._windows[window] = view if view in VIEWS else "talk"

    def told(self, **more: Any) -> None:
        """Tell all windows something beside the pages."""
        self.extra |= more
        if self._state is not None:
            self._send(self._state, {})

    def _publish(self) -> None:
        before, self._state = self._state, self.workshop.state()
        self._send(before, self._fresh(self._state))

    def _fresh(self, state: dict[str, Any]) -> dict[str, Any]:
        """The pages that windows do not know yet, if they are few."""
        keys = {page["key"] for view in state["views"].values() for own in view.values() for page in own["pages"]}
        new, self._keys = keys - self._keys, keys
        if not 0 < len(new) <= FEW:
            return {}
        return {key: page_of(self.workshop, key) for key in new}

    def _send(self, before: dict[str, Any] | None, fresh: dict[str, Any]) -> None:
        """Each window gets what differs from the state that it has; one that is behind the newest state, whole."""
        for window in self._windows:
            behind = not window.empty()
            while not window.empty():
                window.get_nowait()
            window.put_nowait(self._text(None if behind else before, fresh))

    def _text(self, before: dict[str, Any] | None, fresh: dict[str, Any]) -> str:
        assert self._state is not None
        told = {**self._state, "views": changed_views(before, self._state), "fresh": fresh, **self.extra}
        return json.dumps(told, ensure_ascii=False)

    async def events(self, view: View) -> AsyncIterator[str]:
        """Server-sent events for one window, from the state as it is now on."""
        window: asyncio.Queue[str] = asyncio.Queue()
        self.look_at(window, view)
        if self._state is not None:
            window.put_nowait(self._text(None, {}))
        try:
            while not self.stopped.is_set():
                try:
                    text = await asyncio.wait_for(window.get(), 15)
                except TimeoutError:
                    text = ""
                yield f"data: {text}\n\n" if text else ": still here\n\n"
        finally:
            self._windows.pop(window, None)


def changed_views(before: dict[str, Any] | None, state: dict[str, Any]) -> dict[str, Any]:
    """The views of a state; a page that a window knows already is its number in the state `before`."""
    known = before["views"] if before else {}
    return {
        view: {
            language: {**own, "pages": _changed_pages(known.get(view, {}).get(language, {}).get("pages", ()), own)}
            for language, own in languages.items()
        }
        for view, languages in state["views"].items()
    }


def _changed_pages(known: Sequence[Any], own: dict[str, Any]) -> list[Any]:
    numbers = {about["key"]: number for number, about in enumerate(known)}
    found = ((numbers.get(about["key"]), about) for about in own["pages"])
    return [about if n is None or known[n] != about else n for n, about in found]


def page_of(workshop: Workshop, key: str) -> dict[str, Any] | None:
    """A page's picture and the outlines of its glyphs, as JSON has it; None for one that is shown no more."""
    shown = workshop.page(key)
    return None if shown is None else {"svg": shown.drawn.svg, "glyphs": dict(shown.drawn.glyphs)}

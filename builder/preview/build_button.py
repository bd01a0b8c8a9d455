"""The button that makes the files: a build beside the preview, its steps told to every window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import anyio
from msgspec import Struct, field

from builder.build import Options, Result, build_outline
from builder.diagnostics import Message
from builder.machine_error import MishapError, telling_files
from builder.preview.studio import Studio
from builder.preview.workshop import in_each_language


class Making(Struct):
    """Builds of one outline, one at a time. `files` are those of the last, by name: no other file is handed out."""

    outline: Path
    options: Options
    busy: bool = False
    step: Message | None = None
    files: dict[str, Path] = field(default_factory=dict)

    def build(self, studio: Studio) -> Result | None:
        """Make all files; None where the machine or a fault of ours did not let it, which `step` then tells, or once
        the `studio` is stopped."""

        def stepped(step: Message) -> None:
            self.step = step
            if studio.stopped.is_set():
                raise KeyboardInterrupt

        try:
            with telling_files():
                return build_outline(self.outline, self.options, stepped)
        except MishapError as mishap:
            self.step = mishap.message
        except KeyboardInterrupt:
            pass
        except Exception as error:
            self.step = studio.tell_fault(error)
        return None

    def told(self, state: str) -> Mapping[str, object]:
        """What windows are told: `begun`, `done` or `failed`, and the last step."""
        step = in_each_language({"step": self.step}) if self.step else {}
        words = {language: own["step"] for language, own in step.items()}
        return {"state": state, "step": words, "files": sorted(self.files)}


async def make_files(making: Making, studio: Studio) -> None:
    """Build beside the loop, telling each step as it begins."""
    if making.busy:
        return
    making.busy, making.step = True, None
    try:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_tell_steps, making, studio)
            result = await anyio.to_thread.run_sync(making.build, studio)
            tasks.cancel_scope.cancel()
    finally:
        making.busy = False
    done = result is not None and not result.failed
    if result is not None and done:
        making.files = {path.name: path for path in result.files}
    studio.told(making=making.told("done" if done else "failed"))


async def _tell_steps(making: Making, studio: Studio) -> None:
    told: object = ()
    while True:
        if making.step is not told:
            told = making.step
            studio.told(making=making.told("begun"))
        await anyio.sleep(0.1)

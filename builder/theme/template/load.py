"""Reads a template: opens it without trust, finds its layouts, and measures what they leave free."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.diagnostics import Report, Span, say
from builder.geometry import Size
from builder.replace import replace
from builder.theme.ooxml import EMU_PER_POINT, Element, first
from builder.theme.template.archive import open_members
from builder.theme.template.colours import Paints, faces_of, palette_of, roles_of, scheme_of, typefaces_of
from builder.theme.template.kept_parts import kept_parts
from builder.theme.template.layouts import (
    BLANK,
    SlideMaster,
    blank_from,
    body_area,
    chosen,
    free_area,
    houses_of,
    room_under,
    tell_missing,
    tell_shape,
)
from builder.theme.template.model import Role, Template, TemplateLayout
from builder.theme.template.package_parts import Parts, open_parts
from builder.theme.template.refusals import Refusals
from builder.theme.template.without_slides import clean_package

LEAST, MOST = 914_400, 51_206_400
"""The sides of a slide, in EMU (ST_SlideSizeCoordinate)."""


def load_template(path: Path, name: str, report: Report, span: Span) -> Template | None:
    """The template at `path`; None after errors told at `span`, where the outline names it.

    Codes: `template-unreadable`, `template-too-large`, `template-macros`, `template-link`, `template-object`,
    `template-shape`, `template-layout`.
    """
    refusals = Refusals(report, span, name)
    members = open_members(path, refusals)
    parts = open_parts(members, refusals) if members else None
    template = _template(parts) if parts else None
    return None if refusals.count else template


def _template(parts: Parts) -> Template | None:
    presentation = parts.related("/", "officeDocument")
    root = parts.root(presentation) if presentation else None
    houses = houses_of(parts, presentation, root) if presentation and root is not None else ()
    size = _size(root) if root is not None else None
    if (size is None or not houses) and not parts.refusals.count:
        parts.refusals.broken(say("no presentation with a slide size and a slide master in it"))
    if size is None or root is None or parts.refusals.count:
        return None
    if not tell_shape(size, parts.refusals):
        return None
    ranked = [(house, chosen(house.layouts, size)) for house in houses]
    usable = [(house, found) for house, found in ranked if "content" in found]
    house, found = max(usable, key=lambda pair: room_under(pair[1]["content"], size), default=ranked[0])
    tell_missing(found, house.layouts, parts.refusals)
    found.setdefault("blank", blank_from(house))
    return None if parts.refusals.count else _measured(parts, root, house, found, size)


def _measured(
    parts: Parts, root: Element, house: SlideMaster, found: Mapping[Role, TemplateLayout], size: Size
) -> Template | None:
    theme = parts.root(house.theme)
    kept = kept_parts(parts, house)
    if theme is None or kept is None:
        return None
    paints = Paints(scheme_of(theme), house.color_map)
    roles = roles_of(paints)
    painted = {role: replace(x, backdrop=x.backdrop and paints.rgb(x.backdrop)) for role, x in found.items()}
    return Template(
        size=size, layouts=painted, body=body_area(found, house.element, size), free=free_area(found, size),
        package=clean_package(root, house.master, kept, BLANK if found["blank"].part == BLANK else ""),
        palette=palette_of(paints, roles), roles=roles, scheme=paints.scheme, names=paints.names,
        typefaces=typefaces_of(theme), faces=faces_of(theme),
    )  # fmt: skip


def _size(root: Element) -> Size | None:
    element = first(root, "p:sldSz")
    sides = [element.get(side, "") for side in ("cx", "cy")] if element is not None else []
    if not all(side.isdigit() and LEAST <= int(side) <= MOST for side in sides) or not sides:
        return None
    width, height = (int(side) / EMU_PER_POINT for side in sides)
    return Size(width, height)

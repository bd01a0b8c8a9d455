"""Reads a template: opens it without trust, finds its layouts, and measures what they leave free."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.diagnostics import Report, Span, say
from builder.geometry import Size
from builder.replace import replace
from builder.theme.ooxml import EMU_PER_POINT, Element, first
from builder.theme.template.archive import open_members
from builder.theme.template.changed_colour import changed
from builder.theme.template.colours import (
    MasterColors,
    faces_of,
    on_ground,
    palette_of,
    roles_of,
    scheme_of,
    typefaces_of,
)
from builder.theme.template.fills import Fills
from builder.theme.template.ground_paint import Layer, paint_ground
from builder.theme.template.kept_parts import kept_parts
from builder.theme.template.layouts import (
    BLANK,
    SlideMaster,
    blank_from,
    body_area,
    chosen,
    free_area,
    room_under,
    shows_master,
    slide_masters,
    tell_missing,
    tell_shape,
)
from builder.theme.template.model import Role, Template, TemplateLayout
from builder.theme.template.package_parts import Parts, open_parts
from builder.theme.template.placeholders import color_override
from builder.theme.template.refusals import Refusals
from builder.theme.template.small_pictures import SmallPictures
from builder.theme.template.without_slides import clean_package

LEAST, MOST = 914_400, 51_206_400
"""The sides of a slide, in EMU (ST_SlideSizeCoordinate)."""
TEXTS = ("title", "subtitle", "body")
"""The placeholders whose lines are broken by their width."""


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
    size = _size(root) if root is not None else None
    masters = slide_masters(parts, presentation, root, size) if presentation and root is not None and size else ()
    if (size is None or not masters) and not parts.refusals.count:
        parts.refusals.broken(say("no presentation with a slide size and a slide master in it"))
    if size is None or root is None or parts.refusals.count:
        return None
    if not tell_shape(size, parts.refusals):
        return None
    ranked = [(master, chosen(master.layouts, size)) for master in masters]
    usable = [(master, found) for master, found in ranked if "content" in found]
    master, found = max(usable, key=lambda pair: room_under(pair[1]["content"], size), default=ranked[0])
    tell_missing(found, master.layouts, size, parts.refusals)
    found.setdefault("blank", blank_from(master, size))
    return None if parts.refusals.count else _measured(parts, root, master, found, size)


def _measured(
    parts: Parts, root: Element, master: SlideMaster, found: Mapping[Role, TemplateLayout], size: Size
) -> Template | None:
    theme = parts.root(master.theme)
    kept = kept_parts(parts, master)
    if theme is None or kept is None:
        return None
    colors = MasterColors(scheme_of(theme), master.color_map)
    pictures = SmallPictures(parts)
    painted = {role: _painted(layout, pictures, master, theme, size) for role, layout in found.items()}
    body = body_area(found, master.element, size)
    ours = on_ground(colors, painted["content"].shades(body))
    roles = roles_of(ours)
    return Template(
        size=size, layouts=painted, body=body, free=free_area(found, size),
        package=clean_package(root, master.part, kept, BLANK if found["blank"].part == BLANK else ""),
        palette=palette_of(ours, roles), roles=roles, scheme=colors.scheme, names=colors.names,
        typefaces=typefaces_of(theme), faces=(*faces_of(theme), *_own_faces(found.values())),
    )  # fmt: skip


def _painted(
    layout: TemplateLayout, pictures: SmallPictures, master: SlideMaster, theme: Element, size: Size
) -> TemplateLayout:
    """The layout with the colours behind its text, as they are shown."""
    own = None if layout.part == BLANK else pictures.parts.root(layout.part)
    colors = MasterColors(scheme_of(theme), {**master.color_map, **({} if own is None else color_override(own))})
    layers = [Layer(master.part, master.element)]
    if own is not None:
        layers.append(Layer(layout.part, own))
    shown = layers if own is None or shows_master(own) else layers[1:]
    made = paint_ground(layers[::-1], shown, Fills(pictures, theme, master.theme, colors), size)
    plain = changed(colors.rgb(layout.backdrop), layout.backdrop_changes) if layout.backdrop else ""
    return replace(layout, backdrop=plain, backdrop_changes=(), ground=made.ground, forms=made.forms)


def _own_faces(layouts: Iterable[TemplateLayout]) -> tuple[str, ...]:
    """The faces that placeholders have beside the theme's."""
    held = (one for layout in layouts for one in layout.placeholders if one.kind in TEXTS)
    return tuple(dict.fromkeys(one.face for one in held if one.face))


def _size(root: Element) -> Size | None:
    element = first(root, "p:sldSz")
    sides = [element.get(side, "") for side in ("cx", "cy")] if element is not None else []
    if not all(side.isdigit() and LEAST <= int(side) <= MOST for side in sides) or not sides:
        return None
    width, height = (int(side) / EMU_PER_POINT for side in sides)
    return Size(width, height)

"""The commands of `talkleaf`: what each is called, takes and does; no logic."""

from __future__ import annotations

from builder import __version__
from builder.cli.building import CONTENT, build, check, clean, confirm
from builder.command import options
from builder.command.arguments import Command
from builder.command.asked import AUTHOR, OK, Asked
from builder.command.terminal import Terminal
from builder.diagnostics import say
from builder.terminal_columns import display_width


def preview(asked: Asked, terminal: Terminal) -> int:
    from builder.preview.command import preview as show

    return show(asked, terminal, CONTENT)


def present(asked: Asked, terminal: Terminal) -> int:
    from builder.preview.presenting import present as show

    return show(asked, terminal, CONTENT)


def new(asked: Asked, terminal: Terminal) -> int:
    from builder.command.new import new as begin

    return begin(asked, terminal)


def translate(asked: Asked, terminal: Terminal) -> int:
    from builder.command.translating import translate as hand_over

    return hand_over(asked, terminal)


def series(asked: Asked, terminal: Terminal) -> int:
    from builder.command.series import series as build_meetings

    return build_meetings(asked, terminal)


def review(asked: Asked, terminal: Terminal) -> int:
    from builder.command.reviewing import review as record

    return record(asked, terminal)


def pull(asked: Asked, terminal: Terminal) -> int:
    from builder.command.pulling import pull as take_back

    return take_back(asked, terminal)


def schema(asked: Asked, terminal: Terminal) -> int:
    import json

    from builder.outline.schema.json_schema import schema as make_schema

    terminal.out(json.dumps(make_schema(), ensure_ascii=False, indent=2))
    return OK


def icons(asked: Asked, terminal: Terminal) -> int:
    from builder.command import showing

    return showing.icons(asked, terminal)


def motifs(asked: Asked, terminal: Terminal) -> int:
    from builder.command import showing

    return showing.motifs(asked, terminal)


def explain(asked: Asked, terminal: Terminal) -> int:
    from builder.command.explaining import explain as tell_about

    return tell_about(asked, terminal)


def doctor(asked: Asked, terminal: Terminal) -> int:
    from builder.doctor import STATES, examine

    findings = examine()
    for finding in findings:
        state = terminal.tell(STATES[finding.state])
        terminal.out(state + " " * (10 - display_width(state)) + terminal.tell(finding.what))
    return AUTHOR if any(f.state == "missing" for f in findings) else OK


def version(asked: Asked, terminal: Terminal) -> int:
    terminal.out(f"talkleaf {__version__}")
    return OK


PATHS = "[PATH]..."
OUTLINES = say("Outlines, or folders of them; default: content/")
COMMANDS = (
    Command(
        "new",
        say("Begin an outline: a few questions, then a file to fill in that builds at once; overwrites nothing."),
        new,
        (
            options.STARTER,
            options.DOCUMENT_LANGUAGES,
            options.TOPIC,
            options.GROUP,
            options.PLACE,
            options.DATE,
            options.YES,
            options.VSCODE,
        ),
        "[NAME]",
        say("A name for the file, such as walking; default: the starter's, in content/"),
    ),
    Command(
        "build",
        say("Build outlines: talk, leaflet and all their other outputs."),
        build,
        (
            options.EDITION,
            options.ONLY,
            options.THEME,
            options.OUT,
            options.FORCE,
            options.JOBS,
            options.FORMAT,
            options.WATCH,
            options.ALL,
        ),
        PATHS,
        OUTLINES,
    ),
    Command(
        "check",
        say("Check outlines: everything a build would find wrong and more; writes nothing."),
        check,
        (options.EDITION, options.THEME, options.BRIEF, options.ALL, options.FORMAT),
        PATHS,
        OUTLINES,
    ),
    Command(
        "series",
        say("Build many meetings of one outline: a row of a sheet for each, with its date, place and speaker."),
        series,
        (
            options.EDITION,
            options.ONLY,
            options.THEME,
            options.OUT,
            options.FORCE,
            options.WORKERS,
            options.CLUSTER,
            options.DELIVER,
            options.STRICT,
            options.ONLY_ROW,
            options.SAMPLE,
        ),
        "OUTLINE MEETINGS | OUTLINE --sample [FILE]",
        say("The outline, and the sheet of meetings (.csv or .xlsx); --sample: the sheet to write"),
        most_words=2,
    ),
    Command(
        "preview",
        say("Show an outline's slides and panels in a browser, following the file as it is saved; Ctrl-C ends it."),
        preview,
        (options.EDITION, options.THEME, options.OUT, options.PORT, options.NO_BROWSER),
        "[PATH]",
        say("An outline, or a folder with one; default: content/"),
    ),
    Command(
        "present",
        say("Show the slides full-screen in a browser, with a window for the speaker; Ctrl-C ends it."),
        present,
        (options.EDITION, options.THEME, options.PORT, options.NO_BROWSER),
        "[PATH]",
        say("An outline, or a folder with one; default: content/"),
    ),
    Command(
        "confirm",
        say("Confirm that both languages of every text say the same; `check` then tells what changes on one side."),
        confirm,
        (),
        PATHS,
        OUTLINES,
    ),
    Command(
        "translate",
        say("Hand the texts to a translator as a file of her own program, and take her work back into the outline."),
        translate,
        (
            options.FROM,
            options.TO,
            options.FILE_FORMAT,
            options.WHICH,
            options.OUT_FILE,
            options.DRY_RUN,
        ),
        "export OUTLINE | import OUTLINE FILE",
        say("export: writes the translator's file; import: takes what came back"),
        most_words=3,
    ),
    Command(
        "review",
        say("Record which words a doctor has reviewed, or list her comments from the evidence table."),
        review,
        (options.BY, options.SECTION, options.ACCEPT),
        "OUTLINE | import OUTLINE FILE",
        say("The outline that was reviewed; import: the evidence table that came back with comments"),
        most_words=3,
    ),
    Command(
        "clean",
        say("Remove the files that builds made; what was changed by hand stays."),
        clean,
        (options.OUT, options.EDITED),
    ),
    Command(
        "pull",
        say("Bring what was changed by hand in a talk's .pptx back into its outline; without --write, only show it."),
        pull,
        (options.WRITE,),
        "OUTLINE TALK.pptx",
        say("The outline, and the file that was changed, such as my-talk.zh.edited-1.pptx"),
        most_words=2,
    ),
    Command("schema", say("Print the JSON Schema of outlines, for editors."), schema),
    Command(
        "icons",
        say("List the icons an outline can name, or those for a word, Chinese or English."),
        icons,
        (options.HTML, options.OUT),
        "[WORD]...",
        say("Words to look for, such as walking or 音乐; default: all icons"),
    ),
    Command(
        "motifs",
        say("List the motifs: the pictures that can go through a document."),
        motifs,
        (options.HTML, options.THEME, options.OUT),
        "[FOLDER]",
        say("The folder of your outlines, whose own motifs lie in motifs/; default: content/"),
    ),
    Command(
        "explain",
        say("Explain a block, a key or a code: its fields and limits, with an example; without a word, list them all."),
        explain,
        (options.HTML, options.OUT),
        "[WORD]",
        say("A block such as cards, a key such as fold, or a code such as overset-panel; default: the list of all"),
    ),
    Command("doctor", say("Tell what is installed, which fonts are used, and what is missing and what for."), doctor),
    Command("version", say("Print the program's version."), version),
)

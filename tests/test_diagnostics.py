"""Messages remember what they were made from."""

import pickle

from builder.diagnostics import Message, say


def test_a_message_is_its_english_sentence() -> None:
    assert say("expected {what} of {n:,} at most, found `{{off: …}}`", what=say("a list"), n=2000) == (
        "expected a list of 2,000 at most, found `{off: …}`"
    )


def test_a_message_keeps_its_template_and_values_also_from_another_process() -> None:
    message = say("expected {what}", what=say("a {kind} file", kind="PNG"))
    copy = pickle.loads(pickle.dumps(message))
    assert isinstance(copy, Message)
    assert (copy, copy.template, copy.values) == (message, "expected {what}", message.values)
    assert copy.values["what"].template == "a {kind} file"  # type: ignore[attr-defined]

"""Writes tabler.json from an unpacked copy of the npm package @tabler/icons. Run by hand:

npm pack @tabler/icons && tar xzf tabler-icons-*.tgz
python builder/layout/icons/make.py package
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

NAMES = """\
activity air-conditioning alert-circle alert-triangle arrow-right arrows-exchange arrows-shuffle arrows-split ban bed
bell bone book books bowl brain brand-wechat building-hospital bulb calendar calendar-event certificate chart-bar
chart-dots chart-line check circle-check circle-minus circle-plus circle-x clipboard-check clipboard-list clock coin
coins cup device-mobile device-tablet dna dna-2 droplet ear eye file-check file-text first-aid-kit flag flask
gavel hand-finger hand-stop headphones heart heart-handshake heartbeat help-circle history home hourglass id
info-circle language leaf letter-case link-off lock lungs mail map-pin medicine-syrup message message-2-heart
message-circle messages microphone microscope mood-smile movie news pencil phone photo pill pills plant qrcode
receipt refresh rotate run salad scale scan school search seedling shield shield-check shield-half signature soup
speakerphone star stethoscope sun target target-arrow temperature test-pipe text-size thermometer timeline tool
umbrella unlink user user-check user-heart user-question users users-group vaccine vaccine-bottle video virus volume
walk wheelchair wind world zzz
"""

_PATH = re.compile(r'<path d="([^"]+)" */>')


def main(package: Path) -> None:
    folder = Path(__file__).parent
    found = {name: package / "icons" / "outline" / f"{name}.svg" for name in sorted(set(NAMES.split()))}
    for missing in [name for name, file in found.items() if not file.exists()]:
        print(f"not in this version of Tabler: {missing}")
        del found[missing]
    icons = {name: _PATH.findall(file.read_text(encoding="utf-8")) for name, file in found.items()}
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    data = {"source": f"@tabler/icons {version}", "license": "MIT, see tabler-license.txt", "icons": icons}
    text = json.dumps(data, ensure_ascii=True, indent=0, separators=(",", ":"))
    (folder / "tabler.json").write_text(text + "\n", encoding="utf-8")
    shutil.copyfile(package / "LICENSE", folder / "tabler-license.txt")
    print(f"{len(icons)} icons")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

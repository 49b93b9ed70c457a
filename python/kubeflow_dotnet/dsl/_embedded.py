"""Files that travel in a step's source."""

from __future__ import annotations

import base64
import gzip
import io
import os
import tarfile

from ._faults import refuse

_UNPACK = '''

def _unpack_embedded():
    import base64, io, os, sys, tarfile, tempfile
    folder = tempfile.mkdtemp()
    with tarfile.open(fileobj=io.BytesIO(base64.b64decode({text!r})), mode="r:gz") as archive:
        archive.extractall(folder)
    sys.path.insert(0, folder)
    return folder, os.path.join(folder, {file!r}) if {file!r} else None


__KFP_EMBEDDED_ASSET_DIR, __KFP_EMBEDDED_ASSET_FILE = _unpack_embedded()
'''


def source(path: str, main: str = "") -> str:
    """The lines that unpack a file or folder where the step runs; ``main`` is the file of the folder that matters."""
    if not os.path.exists(path):
        refuse("KF5014", f"The embedded path '{path}' does not exist.", "Name a file or a folder, relative to where the program was started.")
    file = "" if os.path.isdir(path) else os.path.basename(path)
    packed = io.BytesIO()
    # No time and no owner: the same files give the same document.
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in [file] if file else sorted(os.listdir(path)):
            if name != ".ipynb_checkpoints":
                archive.add(path if file else os.path.join(path, name), arcname=name, filter=_plain)
    return _UNPACK.format(text=base64.b64encode(gzip.compress(packed.getvalue(), mtime=0)).decode("ascii"), file=file or main)


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    if member.issym() or member.islnk():
        refuse("KF5014", f"'{member.name}' of the embedded files is a link.", "Embed the file itself.")
    member.mtime, member.uid, member.gid, member.uname, member.gname = 0, 0, 0, "", ""
    return member

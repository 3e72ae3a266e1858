"""Which marked words belong to one incident: bundles parted, joined and set right."""

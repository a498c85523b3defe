"""The JSON Schemas that give a therapist's editor completion and red lines."""

import json

from pydantic import BaseModel

from ergocheck.library.file import AdjustmentsFile, ChecklistFile


def schemas() -> dict[str, str]:
    """The text of each schema file, under its name; a test keeps the files equal to it."""
    models: dict[str, type[BaseModel]] = {
        "checklist.schema.json": ChecklistFile,
        "adjustments.schema.json": AdjustmentsFile,
    }
    return {
        name: json.dumps(model.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
        for name, model in models.items()
    }

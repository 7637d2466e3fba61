"""What mkdocs.yml may say under `plugins: - unitfolio:`."""

import re

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError

from unitfolio import ids
from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format


class _SiteId(config_options.Type[str]):
    """An id that storage keys and the name of the ZIP are made of."""

    def run_validation(self, value: object) -> str:
        """Return the id. Raises ValidationError for what could lead out of the site's folder."""
        text = super().run_validation(value)
        if not re.fullmatch(ids.ID_PATTERN, text):
            raise ValidationError(
                f"'{text}' can't be an id: use small letters, digits and hyphens, as in my-college"
            )
        return text


class Options(Config):  # type: ignore[no-untyped-call] # MkDocs has no types there
    """Every option has a default."""

    content = config_options.Type(str, default="content")
    library = config_options.Type(bool, default=True)
    templates = config_options.Type(str, default="templates")
    site_id = _SiteId(str, default="unitfolio")
    offline = config_options.Type(bool, default=False)
    worker = config_options.Type(bool, default=True)
    papers = config_options.ListOfItems(config_options.Choice(list(Format)), default=list(Format))
    exports = config_options.ListOfItems(
        config_options.Choice(list(ExportFormat)), default=list(ExportFormat)
    )
    centre = config_options.Type(str, default="")
    logo = config_options.Optional(config_options.File(exists=True))

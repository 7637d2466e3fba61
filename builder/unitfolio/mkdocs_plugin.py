"""The MkDocs plugin: hands the pipeline's files to MkDocs. It translates and delegates."""
# ruff: noqa: ARG002 (MkDocs passes every hook's arguments by their names)

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from unitfolio import report
from unitfolio.collector import collect_seldom
from unitfolio.output import OutputFile
from unitfolio.pipeline import Result, Settings, gather, packaged_library
from unitfolio.problems import ContentError, Problem, Severity, UnitfolioError
from unitfolio.site import assets, defaults, navigation, pages, papers, search, shell
from unitfolio.site.offline import OfflineCopy
from unitfolio.site.options import Options
from unitfolio.site.policy import Policy
from unitfolio.site.staging import Staging, warnings_counted
from unitfolio.site.worker import UNREACHABLE, ReadingWorker, retired

log = get_plugin_logger("unitfolio")


class UnitfolioPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # no types there
    """Builds the site of a project's content. One object serves every build of `mkdocs serve`."""

    def __init__(self) -> None:
        """Build as `mkdocs build` does, until MkDocs says that it serves."""
        self.preview = False
        self.result: Result | None = None
        self.problems: tuple[Problem, ...] = ()
        self.generated: list[pages.GeneratedPage] = []
        self.staging: Staging | None = None
        self.offline_copy: OfflineCopy | None = None
        self.worker: ReadingWorker | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what is run. Because of this method MkDocs keeps the plugin between rebuilds."""
        self.preview, self.result = command == "serve", None
        collect_seldom()

    # Before all other plugins: nothing is cleaned or written until the content is known good.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Read, check and make everything; then complete the settings, and build elsewhere."""
        settings = self._settings(config)
        self._gather(settings)
        if advice := papers.advice(settings):
            # No warning: with --strict that would stop the site of a centre without an address.
            log.info(advice)
        defaults.complete(config, settings.root / settings.templates)
        self.offline_copy = OfflineCopy(settings.site_id) if self.config.offline else None
        wanted = self.config.worker and not self.preview
        self.worker = ReadingWorker(settings.site_id) if wanted else None
        if self.worker:
            config.theme.static_templates.add(UNREACHABLE)
        if not self.preview:
            written_in = (settings.content, settings.templates)
            self.staging = Staging.begin(config, settings.root, written_in)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the pages and files; a hand-written file of the same path wins."""
        hand_written = [file.src_uri for file in files.documentation_pages()]
        for file in pages.generated_files(self._files(), config):
            if files.get_file_from_path(file.src_uri):
                log.info(f"{file.src_uri} is taken from {config.docs_dir}")
            else:
                files.append(file)
        config.nav = config.nav or navigation.skeleton(files.src_uris, hand_written)
        if not self.preview:
            self.result = None

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Label the generated pages as mkdocs.yml does."""
        navigation.label_pages(files, config.nav)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Equip the theme's templates."""
        known = [file.page for file in files.documentation_pages() if file.page]
        pages.date_pages(known)
        shell.equip(env, known, self.problems, self.offline_copy, self.worker)
        self.generated = [page for page in known if isinstance(page, pages.GeneratedPage)]

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the content security policy into a finished page."""
        finished = shell.finish(output, Policy(self.preview), page.content or "")
        if isinstance(page, pages.GeneratedPage):
            page.forget()
        return finished

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Put the content security policy into a page that is shown in place of another."""
        return shell.finish(output, Policy(self.preview))

    # Before the search plugin writes its index, and no earlier: the entries take much room.
    @event_priority(100)
    def _on_post_build_index(self, *, config: MkDocsConfig) -> None:
        """Put what the generated pages say into the search index, before what is hand-written."""
        index: Any = config.plugins[defaults.SEARCH]
        if index.config.enabled:
            entries = index.search_index.entries
            entries[:0] = [
                document
                for page in self.generated
                for document in search.documents(page.url, page.take_facts())
            ]

    # After all other plugins: what they write belongs to the site.
    @event_priority(-100)
    def _on_post_build_publish(self, *, config: MkDocsConfig) -> None:
        """Pack and list the finished site for reading offline; it takes the earlier one's place."""
        if self.staging and not warnings_counted():
            if self.offline_copy:
                self.offline_copy.write(self.staging.folder)
            if self.worker:
                self.worker.write(self.staging.folder)
            self.staging.publish(config)
            log.info(f"The site is in {config.site_dir}")

    on_post_build = CombinedEvent(_on_post_build_index, _on_post_build_publish)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the earlier site as it was."""
        if self.staging:
            self.staging.discard()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Rebuild when content or a template changes."""
        settings = self._settings(config)
        for folder in (settings.content, settings.templates):
            if (settings.root / folder).is_dir():
                server.watch(str(settings.root / folder))
        return server

    def _files(self) -> Iterator[OutputFile]:
        """Yield every file that is not hand-written."""
        yield from self.result.files if self.result else ()
        yield from assets.browser_code()
        yield assets.portfolio_schema()
        if self.offline_copy:
            yield self.offline_copy.placeholder
        if not self.worker:
            yield retired()

    def _settings(self, config: MkDocsConfig) -> Settings:
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        code = papers.code_of(self.config, root, preview=self.preview)
        return Settings(
            root=root,
            today=get_build_datetime().date(),
            content=self.config.content,
            templates=self.config.templates,
            site_id=self.config.site_id,
            papers=papers.settings(self.config, config, code, preview=self.preview),
            exports=papers.exports(self.config, config, code, preview=self.preview),
            library=packaged_library() if self.config.library else None,
        )

    def _gather(self, settings: Settings) -> None:
        """Make the pages anew. A preview keeps the last good ones while content is broken."""
        try:
            self.result = gather(settings, papers.maker(settings))
            self.problems = ()
        except ContentError as error:
            self.problems = tuple(p for p in error.problems if p.severity is Severity.ERROR)
            log.error("\n%s", report.as_text(error.problems))
            if not (self.preview and self.result):
                raise PluginError("The content has problems: nothing was built.") from error
        except UnitfolioError as error:
            raise PluginError(f"{error}.") from error
        else:
            if self.result.advice:
                log.warning("\n%s", report.as_text(self.result.advice))

"""How lenders send whole files, and say what their own status words mean, as a list."""

from typing import Final

from bot.lenders import (
    import_answers,
    push_settings,
    text_bodies,
    views_fineract,
    views_imports,
    views_settings,
)
from bot.lenders.endpoint import Endpoint
from bot.lenders.imports.lines import MEDIA_TYPES
from storage import errors
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/settings/stages",
        view=views_settings.stages,
        title="Read your status words",
        about="Your own words, and which stage each of them means.",
        answer=import_answers.OwnStagesAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/stages",
        view=views_settings.put_stages,
        title="Say what your status words mean",
        about="Pushes may then say `status` instead of `stage`, and imports understand the words. "
        "`words` are what borrowers read instead of ours. The list replaces the one before; what "
        "was pushed keeps its stage.",
        body=import_answers.OwnStagesBody,
        answer=import_answers.OwnStagesAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/settings/pushes",
        view=views_settings.pushes,
        title="Read how your pushes are taken",
        about="Whether steps that no application takes are refused.",
        answer=push_settings.PushSettingsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/pushes",
        view=views_settings.put_pushes,
        title="Say how your pushes are taken",
        about="A step that no application takes, such as back from approved without "
        "`correction`, is refused, or it is recorded with a warning in the answer and in the "
        "history.",
        body=push_settings.PushSettingsBody,
        answer=push_settings.PushSettingsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/settings/fineract",
        view=views_fineract.settings,
        title="Read where your Fineract answers",
        about="Nulls where its hooks are taken as they are.",
        answer=views_fineract.FineractAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/fineract",
        view=views_fineract.put_settings,
        title="Say where your Fineract answers",
        about="Apache Fineract posts its hooks to `/hooks/fineract/` and a key of its own with "
        "the scope push. They are unsigned, so each is confirmed by reading `/loans/{id}` back "
        "at this address; then an application's number is the loan's account number, without "
        "it the loan's id. What is undone there is a correction here; hooks that report a "
        "failure are noted and change nothing.",
        body=views_fineract.FineractBody,
        answer=views_fineract.FineractAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/settings/texts",
        view=views_settings.texts,
        title="Read the sentences you word yourself",
        about="By language, then by the id of our sentence.",
        answer=text_bodies.OwnTextsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/texts",
        view=views_settings.put_texts,
        title="Word sentences yourself",
        about="What borrowers on your line are told, in your words instead of ours, from a few "
        "seconds later on. `{ $name }` stands for a blank; a sentence may use the blanks of ours, "
        "not others, and Fluent's plurals. The object replaces the one before; what was said "
        "stays as it was said. Words on pages are ours.",
        body=text_bodies.OwnTextsBody,
        answer=text_bodies.OwnTextsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/imports/template",
        view=views_imports.template_of,
        title="Download a template",
        about="An empty table with the columns that are recognised. Others may stand beside them, "
        "and these in any order; their names are known in Chinese and English.",
        queries=("format", "locale"),
        mistakes=("invalid-request",),
    ),
    Endpoint(
        method="POST",
        path="/imports",
        view=views_imports.add,
        title="Import a file",
        about="CSV (UTF-8 or GB 18030), XLSX or NDJSON, as the body of the request. Each row is "
        "put as a push is; blank cells keep what is known. Of rows that say the same application "
        "(and `sequence`, if there is one) the last counts. An object of NDJSON is a row by the "
        "same names, or a whole statement with its `number`. A dry run says the same and stores "
        "nothing. The import goes on by itself: ask how far it is.",
        raw=MEDIA_TYPES,
        queries=("dry_run",),
        answer=import_answers.ImportAnswer,
        statuses=(202,),
        refusals=(errors.TooManyImportsError,),
        mistakes=(
            "import-empty",
            "import-too-large",
            "import-unknown-format",
            "bad-request",
            "invalid-request",
        ),
        scope=Scope.PUSH,
    ),
    Endpoint(
        method="GET",
        path="/imports/{id}",
        view=views_imports.get,
        title="See how far an import is",
        about="What became of its rows, and the first 20 faulty ones. Faults are told in the "
        "language of `Accept-Language`, else in yours.",
        answer=import_answers.ImportAnswer,
        refusals=(errors.UnknownImportError,),
    ),
    Endpoint(
        method="GET",
        path="/imports/{id}/report",
        view=views_imports.report_of,
        title="Download an import's faulty rows",
        about="In the format of the file, with a column more that says what to mend. Mend the rows "
        "and send the report itself as the next import. Kept for 30 days.",
        refusals=(
            errors.UnknownImportError,
            errors.UnfinishedImportError,
            errors.NoReportError,
        ),
    ),
)

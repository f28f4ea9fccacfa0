"""How lenders ask for several things at once or by itself, and for what the catalogue lacks."""

from typing import Final

from bot.lenders import asking_answers, asking_bodies, preview_bodies, type_bodies, views_asking
from bot.lenders.endpoint import Endpoint
from storage import errors, own_types, packs
from storage.form_names import UnknownFormError
from storage.statements import FutureStatementError
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="POST",
        path="/applications/{number}/packs/{pack}",
        view=views_asking.apply,
        title="Ask for a pack",
        about="Everything that is in it, of the main borrower or of whom you say. What was ever "
        "asked for under its reference stays as it stands, so that a second time adds nothing. "
        "Others than the main borrower have their own reference behind a full stop: `licence.C-2`.",
        body=asking_bodies.ApplyPackBody,
        body_required=False,
        answer=asking_answers.AppliedAnswer,
        refusals=(
            errors.UnknownApplicationError,
            packs.UnknownPackError,
            errors.UnknownBorrowerError,
            errors.ClosedApplicationError,
        ),
        scope=Scope.PUSH,
    ),
    Endpoint(
        method="GET",
        path="/settings/packs",
        view=views_asking.own_packs,
        title="Read your packs",
        about="As you last gave them; what is read can be sent again.",
        answer=asking_answers.PacksAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/packs",
        view=views_asking.put_packs,
        title="Keep packs",
        about="Several needs under one name, for a product or a kind of borrower. A pack is asked "
        "for by its name, in a statement (`packs`), in the console, or by a rule. The list "
        "replaces the one before; what was asked for already stays.",
        body=asking_bodies.PacksBody,
        answer=asking_answers.PacksAnswer,
        refusals=(
            errors.UnknownDocumentTypeError,
            UnknownFormError,
            packs.PackInUseError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.ADMIN,
        conditional=True,
    ),
    Endpoint(
        method="GET",
        path="/settings/rules",
        view=views_asking.own_rules,
        title="Read your rules",
        about="As you last gave them; what is read can be sent again.",
        answer=asking_answers.RulesAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/rules",
        view=views_asking.put_rules,
        title="Keep rules",
        about="Wherever an application is stated (alone, in a batch, in a file) and all the facts "
        "of a rule hold, its pack and its needs are asked for, or suggested: once for each rule "
        "and borrower. What was asked for before stays as it is, also if it was waived, and a "
        "document of a type that was ever asked of the borrower is not asked for again. "
        "POST /v1/preview says what a statement would bring.",
        body=asking_bodies.RulesBody,
        answer=asking_answers.RulesAnswer,
        refusals=(
            errors.UnknownDocumentTypeError,
            UnknownFormError,
            packs.UnknownPackError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.ADMIN,
        conditional=True,
    ),
    Endpoint(
        method="GET",
        path="/settings/document-types",
        view=views_asking.types,
        title="List your own document types",
        about="What you ask for beside the catalogue.",
        answer=type_bodies.OwnTypesAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/document-types/{type}",
        view=views_asking.put_type,
        title="Keep a document type of your own",
        about="Under a code that the catalogue does not have. It can be asked for in needs, packs "
        "and rules, and borrowers read of it what you say here, wherever they read of documents. "
        "Other words count at once, also for what was asked for before.",
        body=type_bodies.OwnTypeBody,
        answer=type_bodies.OwnTypeAnswer,
        statuses=(200, 201),
        refusals=(
            UnknownFormError,
            own_types.BuiltInTypeError,
            own_types.TypeInUseError,
            own_types.TooManyTypesError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.ADMIN,
        conditional=True,
    ),
    Endpoint(
        method="DELETE",
        path="/settings/document-types/{type}",
        view=views_asking.drop_type,
        title="Delete a document type of your own",
        about="Only one that was never asked for and that no pack or rule names; others retire.",
        answer=type_bodies.OwnTypeAnswer,
        refusals=(
            own_types.UnknownTypeError,
            own_types.TypeInUseError,
            errors.ChangedMeanwhileError,
        ),
        scope=Scope.ADMIN,
        conditional=True,
    ),
    Endpoint(
        method="POST",
        path="/preview",
        view=views_asking.preview,
        title="See what borrowers would read",
        about="The very words, in every language or in those you name: of a statement, of packs "
        "and needs, of a review, also with texts, status words and document types that you have "
        "not kept yet. `brought` says what packs and rules would ask for. Nothing is kept, and "
        "nobody is told.",
        body=preview_bodies.PreviewBody,
        answer=preview_bodies.PreviewAnswer,
        refusals=(
            errors.UnknownApplicationError,
            errors.UnknownBorrowerError,
            errors.UnknownNeedError,
            errors.UnknownDocumentTypeError,
            UnknownFormError,
            errors.UnknownStatusError,
            errors.ForbiddenStepError,
            errors.ForbiddenNeedStepError,
            errors.SequenceTakenError,
            errors.IncompleteApplicationError,
            errors.ClosedApplicationError,
            FutureStatementError,
            packs.UnknownPackError,
            own_types.BuiltInTypeError,
            own_types.TypeInUseError,
            own_types.TooManyTypesError,
        ),
        scope=Scope.PUSH,
        repeatable=False,
    ),
)
"""Packs, rules and document types of a lender's own."""

"""How lenders say what they answer themselves and where they are, as a list."""

from typing import Final

from bot.lenders import knowledge_bodies, views_knowledge
from bot.lenders.endpoint import Endpoint
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/faq",
        view=views_knowledge.own_faqs,
        title="Read your questions and answers",
        about="As you last gave them.",
        answer=knowledge_bodies.FaqsAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/faq",
        view=views_knowledge.put_faqs,
        title="Give your own questions and answers",
        about="Borrowers who ask something like one of the questions read your answer, under your "
        "name. They never come before a question about an application, and hold no facts of one.",
        body=knowledge_bodies.FaqsBody,
        answer=knowledge_bodies.FaqsAnswer,
        mistakes=("invalid-request",),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/branches",
        view=views_knowledge.own_branches,
        title="Read your branches",
        about="As you last gave them.",
        answer=knowledge_bodies.BranchesAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/branches",
        view=views_knowledge.put_branches,
        title="Give your branches",
        about="Borrowers read where they are and whether people are there now; who shares a "
        "location is shown the nearest one on the map.",
        body=knowledge_bodies.BranchesBody,
        answer=knowledge_bodies.BranchesAnswer,
        mistakes=("invalid-request",),
        scope=Scope.ADMIN,
    ),
)

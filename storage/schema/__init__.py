"""The tables. What is personal is sealed (``…_sealed``); what is looked up is blind (``…_index``).

Ids are 32 hexadecimal digits made by us before the row is (`storage.ids`). Words that travel
(stages, states) are kept as the text of their enumeration. A lender's rows carry its id.
"""

from storage.schema.applications import applications, borrowers, parties, pushes, stage_history
from storage.schema.asking import asking_settings, own_types, rule_runs
from storage.schema.audit import audit, audit_heads
from storage.schema.base import metadata
from storage.schema.conversations import (
    conversations,
    dead_letters,
    inbox,
    links,
    messages,
    notices,
)
from storage.schema.cores import fineract_cores
from storage.schema.desk import (
    appointments,
    holidays,
    meeting_offers,
    office_hours,
    queues,
    ticket_alarms,
    ticket_steps,
    tickets,
)
from storage.schema.events import event_heads, events, webhook_deliveries, webhooks
from storage.schema.groups import (
    group_sayings,
    held_words,
    outside_desks,
    outside_threads,
    staff_chat_users,
    staff_groups,
    topic_papers,
    topic_posts,
    topics,
)
from storage.schema.imports import import_faults, imports
from storage.schema.keeping import legal_holds
from storage.schema.keys import data_keys
from storage.schema.knowledge import branches, faqs, forms
from storage.schema.lenders import (
    idempotency_keys,
    lender_bots,
    lender_keys,
    lenders,
    own_stages,
    own_texts,
)
from storage.schema.needs import (
    documents,
    file_marks,
    files,
    need_history,
    needs,
    shared_needs,
    taken_in,
    verdicts,
)
from storage.schema.pages import page_links, upload_parts, uploads, usage
from storage.schema.proofs import (
    codes,
    consents,
    counters,
    erasures,
    hand_over_keys,
    hand_over_uses,
    invitations,
    sms_inbox,
)
from storage.schema.searching import search_cursors, search_marks
from storage.schema.staff import (
    staff,
    staff_challenges,
    staff_credentials,
    staff_emails,
    staff_failures,
    staff_invitations,
    staff_providers,
    staff_sessions,
)
from storage.schema.talking import (
    canned_files,
    canned_replies,
    planned_messages,
    sent_files,
    ticket_drafts,
    ticket_mentions,
    ticket_presences,
    ticket_tags,
)
from storage.schema.tasks import tasks
from storage.schema.unanswered import unanswered
from storage.schema.visits import visits

__all__ = [
    "applications",
    "appointments",
    "asking_settings",
    "audit",
    "audit_heads",
    "borrowers",
    "branches",
    "canned_files",
    "canned_replies",
    "codes",
    "consents",
    "conversations",
    "counters",
    "data_keys",
    "dead_letters",
    "documents",
    "erasures",
    "event_heads",
    "events",
    "faqs",
    "file_marks",
    "files",
    "fineract_cores",
    "forms",
    "group_sayings",
    "hand_over_keys",
    "hand_over_uses",
    "held_words",
    "holidays",
    "idempotency_keys",
    "import_faults",
    "imports",
    "inbox",
    "invitations",
    "legal_holds",
    "lender_bots",
    "lender_keys",
    "lenders",
    "links",
    "meeting_offers",
    "messages",
    "metadata",
    "need_history",
    "needs",
    "notices",
    "office_hours",
    "outside_desks",
    "outside_threads",
    "own_stages",
    "own_texts",
    "own_types",
    "page_links",
    "parties",
    "planned_messages",
    "pushes",
    "queues",
    "rule_runs",
    "search_cursors",
    "search_marks",
    "sent_files",
    "shared_needs",
    "sms_inbox",
    "staff",
    "staff_challenges",
    "staff_chat_users",
    "staff_credentials",
    "staff_emails",
    "staff_failures",
    "staff_groups",
    "staff_invitations",
    "staff_providers",
    "staff_sessions",
    "stage_history",
    "taken_in",
    "tasks",
    "ticket_alarms",
    "ticket_drafts",
    "ticket_mentions",
    "ticket_presences",
    "ticket_steps",
    "ticket_tags",
    "tickets",
    "topic_papers",
    "topic_posts",
    "topics",
    "unanswered",
    "upload_parts",
    "uploads",
    "usage",
    "verdicts",
    "visits",
    "webhook_deliveries",
    "webhooks",
]

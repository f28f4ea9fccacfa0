"""Finding what was said: keyed marks of words, as the texts themselves are sealed."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from storage.schema.base import id_column, metadata

search_marks = Table(
    "search_marks",
    metadata,
    Column("mark", LargeBinary, primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("ticket_id", String(32), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
)

search_cursors = Table(
    "search_cursors",
    metadata,
    id_column("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("position", Integer, nullable=False),
)

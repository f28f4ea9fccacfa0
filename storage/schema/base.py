"""What every table is made with: names of constraints, ids, and whose a row is."""

from typing import Any, Final

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column(name: str = "id", *rest: Any, **kwargs: Any) -> Column[str]:  # noqa: ANN401  Column's own
    """Make a column for an id of ours (`storage.ids`)."""
    return Column(name, String(32), *rest, **kwargs)


def lender_column(**kwargs: Any) -> Column[str]:  # noqa: ANN401  Column's own
    """Make the column that says whose a row is."""
    return id_column("lender_id", ForeignKey("lenders.id"), **{"nullable": False} | kwargs)

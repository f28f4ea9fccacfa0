"""Lengths of time between two instants, computed by the engine, each in its own way."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, case
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

_EXACT = 3600


class seconds_between(FunctionElement[int]):  # noqa: N801  reads as the function that it is
    """The seconds from one instant to another."""

    type = Integer()
    name = "seconds_between"
    inherit_cache = True


class hours_between(FunctionElement[int]):  # noqa: N801  reads as the function that it is
    """The whole hours from one instant to another that is not before it."""

    type = Integer()
    name = "hours_between"
    inherit_cache = True


def roughly(seconds: ColumnElement[int]) -> ColumnElement[int]:
    """Count lengths of more than an hour by minutes, so that there are not too many of them."""
    return case((seconds < _EXACT, seconds), else_=seconds // 60 * 60)


@compiles(seconds_between)
def _seconds(element: FunctionElement[Any], compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  the compiler's own
    first, last = _two(element, compiler, **kw)
    return f"CAST(ROUND(EXTRACT(EPOCH FROM {last} - {first})) AS INTEGER)"


@compiles(seconds_between, "sqlite")
def _seconds_sqlite(element: FunctionElement[Any], compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  the compiler's own
    first, last = _two(element, compiler, **kw)
    return f"CAST(ROUND((julianday({last}) - julianday({first})) * 86400.0) AS INTEGER)"


@compiles(hours_between)
def _hours(element: FunctionElement[Any], compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  the compiler's own
    first, last = _two(element, compiler, **kw)
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM {last} - {first}) / 3600) AS INTEGER)"


@compiles(hours_between, "sqlite")
def _hours_sqlite(element: FunctionElement[Any], compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  the compiler's own
    first, last = _two(element, compiler, **kw)
    # A tenth of a second more, as a day's fraction is not exact.
    return f"CAST((julianday({last}) - julianday({first})) * 24.0 + 0.00003 AS INTEGER)"


def _two(element: FunctionElement[Any], compiler: SQLCompiler, **kw: Any) -> tuple[str, str]:  # noqa: ANN401  the compiler's own
    first, last = (compiler.process(it, **kw) for it in element.clauses)
    return first, last

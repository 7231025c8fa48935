"""Everything the user can do, as a table of rows: menus, tool bar, context menu and the list of keys come from it."""

from __future__ import annotations

from ui.actions.action import SPAN, UNMET, WRITE, Action, Menu, Need
from ui.actions.details import DETAILS_ROWS
from ui.actions.document import DOCUMENT_ROWS, ORDER_ROWS
from ui.actions.edit import EDIT_ROWS
from ui.actions.file import FILE_ROWS
from ui.actions.help import HELP_ROWS
from ui.actions.lens import LENS_ROWS
from ui.actions.links import LINK_ROWS
from ui.actions.moving import BOUNDARY_ROWS, JUMP_ROWS
from ui.actions.scheme import SCHEME_ROWS
from ui.actions.search import SEARCH_ROWS
from ui.actions.suggestions import SUGGESTION_ROWS
from ui.actions.view import VIEW_ROWS

__all__ = ["ACTIONS", "BY_ID", "SPAN", "UNMET", "WRITE", "Action", "Menu", "Need"]

# Within a menu the rows stand in this order.
ACTIONS: tuple[Action, ...] = (
    *FILE_ROWS,
    *EDIT_ROWS,
    *BOUNDARY_ROWS,
    *JUMP_ROWS,
    *ORDER_ROWS,
    *DETAILS_ROWS,
    *LINK_ROWS,
    *SUGGESTION_ROWS,
    *DOCUMENT_ROWS,
    *SEARCH_ROWS,
    *SCHEME_ROWS,
    *VIEW_ROWS,
    *LENS_ROWS,
    *HELP_ROWS,
)

BY_ID = {action.id: action for action in ACTIONS}

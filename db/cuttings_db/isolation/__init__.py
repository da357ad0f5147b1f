"""Run slow or hostile work in another process: our own program, JSON over pipes, limits, an end with its parent."""

from cuttings_db.isolation.allowance import Allowance
from cuttings_db.isolation.channel import Channel, Worker
from cuttings_db.isolation.serving import Handler, serve

__all__ = ["Allowance", "Channel", "Handler", "Worker", "serve"]

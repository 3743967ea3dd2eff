"""Runs SecantusDB's daemon, with what mongod does about transactions that nobody ends.

A client that dies in a transaction leaves it open. SecantusDB aborts it only when it is idle for 60 s *and*
somebody starts another one; until then writes to the same collections hang. And while it looks for idle ones it
waits for each transaction's lock, under the registry's own: one statement that waits for another transaction
then keeps that other one from ever committing. Here a sweep runs every second, after five idle seconds, and
passes over transactions that are at work.
"""

import sys
import threading
import time

from secantus import transactions
from secantus.cli import main

IDLE_SECONDS = 5.0


def prune_idle(self):
    cutoff = self._time() - self._lifetime
    reaped = 0
    for txn in list(self._txns.values()):
        if not txn.mutex.acquire(blocking=False):
            continue
        try:
            if txn.state is transactions.TxnState.IN_PROGRESS and txn.last_use < cutoff:
                self._rollback_quietly(txn)
                txn.state = transactions.TxnState.ABORTED
                reaped += 1
        finally:
            txn.mutex.release()
    return reaped


def sweep(registry):
    while True:
        time.sleep(1)
        registry.prune_expired()


begin = transactions.TransactionRegistry.__init__


def begin_with_sweep(self, *args, **options):
    options["lifetime_seconds"] = IDLE_SECONDS
    begin(self, *args, **options)
    threading.Thread(target=sweep, args=(self,), daemon=True).start()


transactions.TransactionRegistry.__init__ = begin_with_sweep
transactions.TransactionRegistry._prune_locked = prune_idle

sys.exit(main())

/// Who is in, who leads, and who is about to join or leave.
struct CoalitionState: Sendable {
  // Who would join. Judged by ``judgeConditions(_:_:facts:week:)``.
  /// The contributors that join at all once their condition holds.
  var willing = PlaceSet()
  /// Those whose condition is not waived.
  var insisting = PlaceSet()
  /// Those whose condition held when conditions were last judged.
  var conditionHolds = PlaceSet()
  /// Those whose government or parliament is at it.
  var deciding = PlaceSet()
  /// The facts of the world that held when conditions were last judged, one bit a fact.
  var facts: UInt64 = 0
  /// Whether conditions must be judged anew although no fact of the world changed: somebody joined,
  /// announced its exit or bowed out, an offer was revised, or a parliament refused.
  var conditionsAreStale = true

  // Who leads, what is sent. Worked out by ``sendUnits(_:_:week:)``.
  /// Whether the lead and what is sent must be worked out anew: somebody joined, announced its exit
  /// or was gone, an offer was revised, or Moscow's stance was set.
  var sendingIsStale = false
  /// The leading contributor's place; -1 for none.
  var lead = -1
  /// The first week in which its headquarters can command.
  var leadFrom = 0
  /// The leading contributor before, which commands until the handover; -1 for none.
  var formerLead = -1
  /// Whether a lead ever announced that it leaves.
  var leadHasLeft = false
  /// The week in which the force was launched; -1 before.
  var launchWeek = -1
  /// Persons in theatre that all firm contributors offer; kept up by whoever changes one's own.
  var firmPersons = 0.0
  /// Those whose flank forces are set free and have joined their pools.
  var flankIsFree = PlaceSet()
  /// The next week in which flank forces set free join a pool.
  var nextFlankWeek = Int.max

  // Who leaves. Worked out by ``decideToLeave(_:_:week:)``, which looks at a contributor's way out
  // only when something can come of it: when it is noted here, in ``nextExitTurn``, and once
  // ``weariness`` reaches ``nextLeavesAt``. Both bounds may lie too low, never too high.
  /// The cumulative hazard of leaving that all feel, each by a factor of its own.
  var weariness = 0.0
  /// The weariness below which no government leaves whose factor stays.
  var nextLeavesAt = Double.infinity
  /// Those whose factor is to be worked out anew, see ``TrialState/noteExitTurn(of:)``.
  var exitsToLookAt = PlaceSet()
  /// The first week in which all ways out are to be looked at whatever the weariness: one follows
  /// another, is gone, or its factor turns with time.
  var nextExitTurn = Int.max
  /// The week of the last exit.
  var lastExitWeek = longAgo
  /// How many exits of contributors with partners were announced; it numbers the draws of the next.
  var exitsWithPartners = 0

  /// Whether public support must be worked out anew: soldiers died, or a crisis opened or ended.
  ///
  /// Seen and cleared by ``turnSupport(_:_:week:)``.
  var supportIsStale = false
}

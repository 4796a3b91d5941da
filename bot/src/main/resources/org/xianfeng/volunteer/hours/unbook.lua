-- Takes all of a member out of the ledger, once it stands elsewhere. KEYS: the member's entries, then sums.
-- ARGV: member.
redis.call('DEL', KEYS[1])
for i = 2, #KEYS do
    redis.call('HDEL', KEYS[i], ARGV[1])
end
return 1

-- Puts a dead letter back into its stream as a new entry, once. KEYS: the dead letters, the stream.
-- ARGV: the letter as it is kept, then the entry's fields and values. Answers 1, or 0 if the letter is gone.
if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then
    return 0
end
redis.call('XADD', KEYS[2], '*', unpack(ARGV, 2))
return 1

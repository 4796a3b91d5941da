-- Adds a document once, unless too many wait. KEYS: the stream, the update's mark. ARGV: seconds to remember, the most
-- that may wait, document. Returns whether it is there, or was.
if redis.call('EXISTS', KEYS[2]) == 1 then
    return 1
end
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[2]) then
    return 0
end
redis.call('SET', KEYS[2], 1, 'EX', ARGV[1])
redis.call('XADD', KEYS[1], '*', 'document', ARGV[3])
return 1

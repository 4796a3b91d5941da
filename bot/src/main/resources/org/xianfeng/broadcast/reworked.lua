-- A sent row was looked at once more. KEYS: rows, the numbers of rows by state, the list of those to be looked at.
-- ARGV: the chat, 1 if its message was deleted.
if redis.call('LREM', KEYS[3], 1, ARGV[1]) == 1 and ARGV[2] == '1' then
    local row = redis.call('HGET', KEYS[1], ARGV[1]) or ''
    local was, branch, rest = row:match('^([SW])|(%d+)(|.*)$')
    if was then
        redis.call('HSET', KEYS[1], ARGV[1], 'D|' .. branch .. rest)
        redis.call('HINCRBY', KEYS[2], was .. ':' .. branch, -1)
        redis.call('HINCRBY', KEYS[2], 'D:' .. branch, 1)
        redis.call('HINCRBY', KEYS[2], was, -1)
        redis.call('HINCRBY', KEYS[2], 'D', 1)
    end
end

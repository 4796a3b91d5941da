-- What waits for a reader has been shown to them. KEYS: rows, the numbers of rows by state, those to whom it was shown
-- while it was being sent. ARGV: the chat.
local row = redis.call('HGET', KEYS[1], ARGV[1]) or ''
local branch, rest = row:match('^W|(%d+)(|.*)$')
if branch then
    redis.call('HSET', KEYS[1], ARGV[1], 'S|' .. branch .. rest)
    redis.call('HINCRBY', KEYS[2], 'W:' .. branch, -1)
    redis.call('HINCRBY', KEYS[2], 'S:' .. branch, 1)
    redis.call('HINCRBY', KEYS[2], 'W', -1)
    redis.call('HINCRBY', KEYS[2], 'S', 1)
elseif row:sub(1, 1) == 'G' then
    redis.call('SADD', KEYS[3], ARGV[1])
end

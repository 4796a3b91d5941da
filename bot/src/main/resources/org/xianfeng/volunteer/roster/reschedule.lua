-- Moves a shift to another time. ARGV of its own: the shift's number, its start, its end.
local shift = 's' .. argument(1)
local start, finish = unpack(redis.call('HMGET', ACTIVITY, shift .. '.start', shift .. '.end'))
if facts.version ~= ARGV[1] then
    return {'outdated'}
elseif start == argument(2) and finish == argument(3) then
    return {'moved'}
elseif now >= tonumber(start) or now >= tonumber(argument(2)) then
    return {'begun'}
end
local posts = {}
for i = 1, tonumber(ARGV[7]) do
    local post = read_post(i)
    if post.shift == argument(1) then
        settle(post)
        table.insert(posts, post)
    end
end
redis.call('HSET', ACTIVITY, shift .. '.start', argument(2), shift .. '.end', argument(3))
redis.call('HINCRBY', ACTIVITY, 'version', 1)
redis.call('XADD', EVENTS, '*', 'type', 'rescheduled', 'activity', ARGV[5], 'shift', argument(1), 'from', start,
    'from-end', finish, 'to', argument(2), 'to-end', argument(3))
for _, post in ipairs(posts) do
    -- nobody is asked beyond the start
    for _, who in ipairs(redis.call('ZRANGEBYSCORE', post.offers, '(' .. argument(2), '+inf')) do
        redis.call('ZADD', post.offers, argument(2), who)
    end
    post.start = tonumber(argument(2))
    remind(post)
end
return {'moved'}

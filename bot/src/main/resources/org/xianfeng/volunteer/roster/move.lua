-- Moves an activity to another state. ARGV of its own: that state, the reason, then the states that allow it.
local function is_allowed()
    for i = 3, #ARGV do
        if facts.state == argument(i) then
            return true
        end
    end
    return false
end

-- Whatever is open ends, and nobody is asked any more; of what was called off nothing but that is told.
local function end_all(post)
    local quietly = facts.state == 'CANCELLED'
    for _, seeker in ipairs(redis.call('ZRANGE', post.seekers, 0, -1)) do
        end_search(post, seeker)
        if not quietly then
            tell_of('search-ended', post, seeker, 'why', 'closed')
        end
    end
    for _, who in ipairs(redis.call('ZRANGE', post.offers, 0, -1)) do
        withdraw_offer(post, who)
        if not quietly then
            tell_of('offer-withdrawn', post, who)
        end
    end
end

if facts.state == argument(1) then
    return {'moved'}
elseif facts.version ~= ARGV[1] then
    return {'outdated'}
elseif not is_allowed() then
    return {'refused'}
end
local posts = {}
for i = 1, tonumber(ARGV[7]) do
    posts[i] = read_post(i)
    settle(posts[i])
end
facts.state = argument(1)
redis.call('HSET', ACTIVITY, 'state', facts.state)
redis.call('HINCRBY', ACTIVITY, 'version', 1)
redis.call('XADD', EVENTS, '*', 'type', 'moved', 'activity', ARGV[5], 'state', facts.state, 'reason', argument(2))
for _, post in ipairs(posts) do
    if facts.state ~= 'OPEN' then
        end_all(post)
    end
    post.changed = true
    settle(post)
end
return {'moved'}

-- Takes a place, a position in the queue or a part in the draw. ARGV of its own: the generation of the member's hold,
-- and why the member may not, if so.
-- The outcome is how the member stands, or a reason. It is lapsed when the hold is too old to be relied on.
local function adopt_hold(post)
    adopt(post, argument(1))
end

return once(function(post)
    local mine = standing(post)
    if mine ~= 'none' then
        adopt_hold(post)
        return mine
    end
    if facts.state ~= 'OPEN' then
        return 'not-open'
    elseif now >= post.start then
        return 'begun'
    elseif now >= post.start - facts.sign_up_ends then
        return 'too-late'
    elseif argument(2) ~= '' then
        return argument(2)
    elseif tonumber(argument(1)) <= tonumber(generation(post, member)) then
        return 'lapsed'
    end
    local sequence = redis.call('HINCRBY', ACTIVITY, 'sequence', 1)
    local seated = not post.draws and redis.call('ZCARD', post.waiting) == 0 and free(post) > 0
    redis.call('ZADD', seated and post.seats or post.waiting, sequence, member)
    redis.call('HSET', post.notes, 'g:' .. member, argument(1))
    tell_of('signed-up', post, member)
    return standing(post)
end, adopt_hold)

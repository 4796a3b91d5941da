-- Takes over the place of who gave out a token. ARGV of its own: the token, the generation of the substitute's hold,
-- and why the substitute may not, if so. The outcome is lapsed when the hold is too old to be relied on.
local function adopt_hold(post)
    adopt(post, argument(2))
end

return once(function(post)
    local mine = standing(post)
    local seeker = redis.call('HGET', post.notes, 't:' .. argument(1))
    adopt_hold(post)
    if mine == 'seated' or mine == 'seeking' then
        return 'seated-already'
    elseif facts.state ~= 'OPEN' then
        return 'not-open'
    elseif now >= post.start then
        return 'begun'
    elseif not seeker then
        return 'unknown'
    elseif argument(3) ~= '' then
        return argument(3)
    elseif mine == 'none' and tonumber(argument(2)) <= tonumber(generation(post, member)) then
        return 'lapsed'
    end
    if not end_offer(post, member) then
        redis.call('ZREM', post.waiting, member)
    end
    hand_over(post, seeker, member)
    redis.call('HSET', post.notes, 'g:' .. member, argument(2))
    return 'taken-over'
end, adopt_hold)
